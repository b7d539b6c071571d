package org.lovebank.task.arrangement.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lovebank.matching.Replacement;
import org.lovebank.matching.Replanner;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.plan.PlacedOrder;
import org.lovebank.matching.plan.Plan;
import org.lovebank.matching.snapshot.Ban;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.snapshot.SnapshotDraft;
import org.lovebank.task.arrangement.proposal.Change;
import org.lovebank.task.arrangement.proposal.Line;
import org.lovebank.task.arrangement.proposal.Line.LineState;
import org.lovebank.task.arrangement.proposal.PlanRepository;
import org.lovebank.task.arrangement.proposal.Proposal;
import org.lovebank.task.arrangement.snapshot.Calendar;
import org.lovebank.task.arrangement.snapshot.SnapshotRepository;
import org.lovebank.task.arrangement.snapshot.SnapshotText;

/**
 * When nobody stands by for a refused seat, the engine looks at the plan as it stands: whoever said yes or was asked stays,
 * whoever is only planned may be moved, and is replaced in turn.
 */
@ApplicationScoped
class Replan {

    private static final int MOST_TRIED = 5;

    private final SnapshotRepository snapshots;
    private final PlanRepository plans;

    Replan(SnapshotRepository snapshots, PlanRepository plans) {
        this.snapshots = snapshots;
        this.plans = plans;
    }

    /** The new seats of the refused seat's order, to be offered; in a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Line> instead(UUID arrangementId, Calendar calendar, Line refused, Instant now) {
        Optional<Snapshot> told = snapshots.kept(arrangementId).map(SnapshotText::read);
        if (told.isEmpty() || !told.get().knowsOrder(refused.orderId())) {
            return List.of();
        }
        List<Line> lines = plans.lines(arrangementId);
        Snapshot snapshot = withoutTheUnwilling(told.get(), lines, refused);
        Map<UUID, List<Line>> seats = lines.stream()
                .filter(line -> isSeat(line) || line.id().equals(refused.id()))
                .collect(Collectors.groupingBy(Line::orderId, TreeMap::new, Collectors.toList()));
        Plan plan = plan(snapshot, seats, calendar);
        if (plan.of(refused.orderId()).isEmpty()) {
            return List.of();
        }
        Replanner replanner = Replanner.of(snapshot, plan);
        Set<UUID> elsewhere = fix(replanner, seats, refused);
        List<PlacedOrder> changed = refuse(replanner, refused, elsewhere);
        List<Line> instead = new ArrayList<>();
        for (PlacedOrder placed : changed) {
            List<Line> fresh = change(arrangementId, snapshot, calendar, placed, seats, now);
            if (placed.order().equals(refused.orderId())) {
                instead.addAll(fresh);
            }
        }
        return instead;
    }

    private static boolean isSeat(Line line) {
        return switch (line.state()) {
            case OFFERED, ACCEPTED -> true;
            case PROPOSED -> line.change() != Change.STANDBY && line.change() != Change.DROP;
            case DECLINED, TIMEOUT, REFUSED, CALLED_OFF -> false;
        };
    }

    /** Nobody is asked twice for the same. */
    private static Snapshot withoutTheUnwilling(Snapshot snapshot, List<Line> lines, Line refused) {
        SnapshotDraft draft = snapshot.redraft();
        Set<List<UUID>> banned = new HashSet<>();
        snapshot.bans().forEach(ban -> banned.add(List.of(ban.order(), ban.volunteer())));
        for (Line line : lines) {
            boolean unwilling = !isSeat(line)
                    && line.state() != LineState.PROPOSED
                    && !line.id().equals(refused.id())
                    && snapshot.knowsOrder(line.orderId())
                    && snapshot.knowsVolunteer(line.volunteerId());
            if (unwilling && banned.add(List.of(line.orderId(), line.volunteerId()))) {
                draft.ban(new Ban(line.orderId(), line.volunteerId(), Ban.Why.DECLINED));
            }
        }
        return draft.freeze();
    }

    /** The orders that have all their seats, each at one start. */
    private static Plan plan(Snapshot snapshot, Map<UUID, List<Line>> seats, Calendar calendar) {
        List<PlacedOrder> placed = new ArrayList<>();
        seats.forEach((order, lines) -> {
            List<Instant> starts = lines.stream()
                    .flatMap(line -> Optional.ofNullable(line.startsAt()).stream())
                    .distinct()
                    .toList();
            boolean whole = snapshot.knowsOrder(order)
                    && snapshot.order(snapshot.orderNumber(order)).headcount() == lines.size();
            if (whole && starts.size() == 1) {
                placed.add(new PlacedOrder(
                        order,
                        calendar.slotOf(starts.getFirst()),
                        lines.stream().map(Line::volunteerId).toList()));
            }
        });
        return new Plan(placed);
    }

    /** Who was asked or said yes stays; those of whom the plan does not show it are not asked for anything else. */
    private static Set<UUID> fix(Replanner replanner, Map<UUID, List<Line>> seats, Line refused) {
        Plan shown = replanner.plan();
        Set<UUID> elsewhere = new HashSet<>();
        seats.values().stream().flatMap(List::stream).forEach(line -> {
            boolean sits = shown.of(line.orderId())
                    .filter(order -> order.volunteers().contains(line.volunteerId()))
                    .isPresent();
            if (!sits) {
                elsewhere.add(line.volunteerId());
            } else if (line.state() != LineState.PROPOSED && !line.id().equals(refused.id())) {
                replanner.accepted(line.orderId(), line.volunteerId());
            }
        });
        return elsewhere;
    }

    private static List<PlacedOrder> refuse(Replanner replanner, Line refused, Set<UUID> elsewhere) {
        UUID unwilling = refused.volunteerId();
        Map<UUID, PlacedOrder> changed = new TreeMap<>();
        for (int tried = 0; tried < MOST_TRIED; tried++) {
            if (!replanner.sits(refused.orderId(), unwilling)) {
                return List.of();
            }
            Replacement replacement = replanner.refused(refused.orderId(), unwilling);
            if (!replacement.covered()) {
                return List.of();
            }
            replacement.changed().forEach(placed -> changed.put(placed.order(), placed));
            Optional<UUID> taken = Optional.ofNullable(changed.get(refused.orderId())).stream()
                    .flatMap(placed -> placed.volunteers().stream())
                    .filter(elsewhere::contains)
                    .findFirst();
            if (taken.isEmpty()) {
                return List.copyOf(changed.values());
            }
            unwilling = taken.get();
        }
        return List.of();
    }

    /** Writes down how an order stands now; its new seats. */
    private List<Line> change(
            UUID arrangementId,
            Snapshot snapshot,
            Calendar calendar,
            PlacedOrder placed,
            Map<UUID, List<Line>> seats,
            Instant now) {
        Instant startsAt = calendar.at(placed.start());
        OpenOrder order = snapshot.order(snapshot.orderNumber(placed.order()));
        Set<UUID> same = new HashSet<>();
        for (Line line : seats.getOrDefault(placed.order(), List.of())) {
            if (placed.volunteers().contains(line.volunteerId()) && startsAt.equals(line.startsAt())) {
                same.add(line.volunteerId());
            } else if (line.state() == LineState.PROPOSED) {
                plans.takeOut(line.id(), now);
            }
        }
        List<Line> fresh = placed.volunteers().stream()
                .filter(volunteer -> !same.contains(volunteer))
                .map(volunteer -> Proposal.line(snapshot, order, volunteer, Change.NEW, startsAt))
                .toList();
        return plans.put(arrangementId, fresh, now);
    }
}
