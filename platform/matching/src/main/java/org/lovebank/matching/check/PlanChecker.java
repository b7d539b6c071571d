package org.lovebank.matching.check;

import static org.lovebank.matching.check.Violation.Rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.plan.PlacedOrder;
import org.lovebank.matching.plan.Plan;
import org.lovebank.matching.snapshot.HeldSeat;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.volunteer.VolunteerProfile;

/**
 * Proves a plan from the snapshot alone. Seats that people accepted are taken as they are: their acceptance was checked when it was
 * given; everything planned around them is not.
 */
public final class PlanChecker {

    private final Snapshot snapshot;
    private final List<Violation> found = new ArrayList<>();
    private final Map<UUID, List<Visit>> visits = new HashMap<>();
    private final Map<UUID, Map<UUID, HeldSeat>> accepted = new HashMap<>();

    private PlanChecker(Snapshot snapshot) {
        this.snapshot = snapshot;
        for (HeldSeat seat : snapshot.held()) {
            if (seat.accepted()) {
                accepted.computeIfAbsent(seat.order(), _ -> new HashMap<>()).put(seat.volunteer(), seat);
            }
        }
    }

    /** Everything that is wrong; empty for a good plan. */
    public static List<Violation> check(Snapshot snapshot, Plan plan) {
        PlanChecker checker = new PlanChecker(snapshot);
        Set<UUID> placedOrders = new HashSet<>();
        for (PlacedOrder placed : plan.orders()) {
            if (!snapshot.knowsOrder(placed.order())) {
                checker.report(placed.order(), placed.order(), Rule.UNKNOWN);
            } else if (placedOrders.add(placed.order())) {
                checker.order(placed, snapshot.order(snapshot.orderNumber(placed.order())));
            } else {
                checker.report(placed.order(), placed.order(), Rule.PLACED_TWICE);
            }
        }
        checker.acceptedElsewhere(placedOrders);
        checker.visits.forEach(checker::person);
        return List.copyOf(checker.found);
    }

    private void order(PlacedOrder placed, OpenOrder order) {
        Map<UUID, HeldSeat> fixed = accepted.getOrDefault(order.id(), Map.of());
        if (placed.volunteers().size() != order.headcount()) {
            report(order.id(), order.id(), Rule.HEADCOUNT);
        }
        if (new HashSet<>(placed.volunteers()).size() != placed.volunteers().size()) {
            report(order.id(), order.id(), Rule.SAME_PERSON_TWICE);
        }
        if (!order.times().starts().contains(placed.start())) {
            report(order.id(), order.id(), Rule.START);
        }
        for (HeldSeat seat : fixed.values()) {
            if (seat.start() != placed.start() || !placed.volunteers().contains(seat.volunteer())) {
                report(order.id(), seat.volunteer(), Rule.ACCEPTED_SEAT_LOST);
            }
        }
        for (UUID id : placed.volunteers()) {
            if (!snapshot.knowsVolunteer(id)) {
                report(order.id(), id, Rule.UNKNOWN);
                continue;
            }
            boolean isAccepted = fixed.containsKey(id);
            if (!isAccepted) {
                VolunteerProfile person = snapshot.volunteer(snapshot.volunteerNumber(id));
                Eligible.broken(snapshot, order, person, placed.start()).forEach(rule -> report(order.id(), id, rule));
            }
            occupy(order, id, placed.start(), isAccepted);
        }
    }

    private void acceptedElsewhere(Set<UUID> placed) {
        accepted.forEach((order, seats) -> {
            if (!placed.contains(order)) {
                OpenOrder open = snapshot.order(snapshot.orderNumber(order));
                seats.values().forEach(seat -> occupy(open, seat.volunteer(), seat.start(), true));
            }
        });
    }

    private void occupy(OpenOrder order, UUID person, int start, boolean isAccepted) {
        for (int repeat : order.times().repeats()) {
            int from = (start + repeat) * 30;
            visits.computeIfAbsent(person, _ -> new ArrayList<>())
                    .add(new Visit(
                            order.id(), person, from, from + order.times().slots() * 30, isAccepted));
        }
    }

    private void person(UUID id, List<Visit> mine) {
        VolunteerProfile person = snapshot.volunteer(snapshot.volunteerNumber(id));
        int buffer = (snapshot.rules().bufferMinutes() + 29) / 30 * 30;
        int firstWeekday = snapshot.horizon().firstWeekday();
        for (Visit visit : mine) {
            if (visit.accepted()) {
                continue;
            }
            long sameDay =
                    mine.stream().filter(other -> other.day() == visit.day()).count();
            long sameWeek = mine.stream()
                    .filter(other -> other.week(firstWeekday) == visit.week(firstWeekday))
                    .count();
            if (mine.stream().anyMatch(other -> !other.equals(visit) && visit.tooNear(other, buffer))) {
                report(visit.order(), id, Rule.OVERLAP);
            }
            long perDay = Math.min(person.caps().perDay(), snapshot.rules().maxPerDay());
            if (sameDay + usedAt(person.caps().usedPerDay(), visit.day()) > perDay) {
                report(visit.order(), id, Rule.DAY_CAP);
            }
            if (sameWeek + usedAt(person.caps().usedPerWeek(), visit.week(firstWeekday))
                    > person.caps().perWeek()) {
                report(visit.order(), id, Rule.WEEK_CAP);
            }
        }
    }

    private static int usedAt(List<Integer> used, int at) {
        return at < used.size() ? used.get(at) : 0;
    }

    private void report(UUID order, UUID person, Rule rule) {
        found.add(new Violation(order, person, rule));
    }
}
