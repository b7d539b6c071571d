package org.lovebank.task.arrangement.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lovebank.access.AreaPath;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.rule.Weights;
import org.lovebank.matching.snapshot.Ban;
import org.lovebank.matching.snapshot.HeldSeat;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.snapshot.SnapshotDraft;
import org.lovebank.task.arrangement.snapshot.Links.Promise;
import org.lovebank.task.arrangement.snapshot.Links.Visit;
import org.lovebank.task.matching.AreaSteps;
import org.lovebank.task.matching.Rules;
import org.lovebank.task.policy.MatchingPolicy.ArrangementRules;
import org.lovebank.task.policy.MatchingPolicy.MatchingWeights;
import org.lovebank.task.window.Window;

/** Freezes a place's orders, volunteers and promises, as they are in this transaction. */
@ApplicationScoped
public class TakeSnapshot {

    private static final int DISTRICT = 2;
    private static final int[] RADII = {1_500, 3_000, 8_000};
    private static final int URGENT_WORTH = 110_000;
    private static final int ORDER_WORTH = 10_000;

    private final SnapshotRepository rows;
    private final LinkRepository links;
    private final MapRepository middles;

    TakeSnapshot(SnapshotRepository rows, LinkRepository links, MapRepository middles) {
        this.rows = rows;
        this.links = links;
        this.middles = middles;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Snapshot of(AreaPath scope, Calendar calendar, Rules rules, ArrangementRules arranging, Instant now) {
        Window days = calendar.window();
        List<OrderRow> orders = rows.open(scope, days, SnapshotDraft.MOST_ORDERS);
        List<PersonRow> people = rows.people(helpersOf(scope, rules), skills(orders));
        Links tied = links.between(orders, people, days);
        List<AreaPath> inSight = places(orders, people);
        MapOfPlaces map = MapOfPlaces.of(inSight, middles.middlesOf(inSight));
        Set<String> asked = orders.stream()
                .map(order -> Orders.asked(order, rules))
                .filter(papers -> !papers.isEmpty())
                .collect(Collectors.toSet());
        Dictionary papers = Dictionary.of(asked);
        Dictionary languages = Dictionary.of(
                orders.stream().flatMap(order -> order.language().stream()).toList());
        SnapshotDraft draft = Snapshot.draft(calendar.horizon(), engineRules(rules, arranging));
        Map<UUID, List<Window>> promised = tied.promises().stream()
                .collect(Collectors.groupingBy(
                        Promise::volunteerId, Collectors.mapping(Promise::window, Collectors.toList())));
        People faces = new People(calendar, rules, map, papers, languages, now);
        for (PersonRow person : people) {
            List<Window> windows = promised.getOrDefault(person.volunteer().id(), List.of());
            draft.volunteer(faces.profile(person, windows, asked));
        }
        return fill(
                draft,
                orders,
                people,
                tied,
                new Orders(calendar, rules, arranging, map, papers, languages, now),
                calendar);
    }

    private static Snapshot fill(
            SnapshotDraft draft,
            List<OrderRow> rows,
            List<PersonRow> people,
            Links tied,
            Orders orders,
            Calendar calendar) {
        Map<UUID, List<Visit>> visits = tied.visits().stream().collect(Collectors.groupingBy(Visit::beneficiaryId));
        Set<UUID> known = people.stream().map(person -> person.volunteer().id()).collect(Collectors.toSet());
        Set<UUID> open = new HashSet<>();
        List<Ban> bans = new ArrayList<>(tied.bans());
        for (OrderRow row : rows) {
            orders.open(row, visits.getOrDefault(row.beneficiaryId(), List.of()))
                    .ifPresent((OpenOrder order) -> {
                        draft.order(order);
                        open.add(row.id());
                        Stream.of(row.postedBy(), row.beneficiaryId())
                                .distinct()
                                .filter(known::contains)
                                .forEach(own -> bans.add(new Ban(row.id(), own, Ban.Why.RELATED)));
                    });
        }
        bans.stream().filter(ban -> open.contains(ban.order())).forEach(draft::ban);
        tied.offers().stream()
                .filter(offer -> open.contains(offer.orderId()))
                .forEach(offer -> draft.held(
                        new HeldSeat(offer.orderId(), offer.volunteerId(), calendar.slotOf(offer.startsAt()), false)));
        return draft.freeze();
    }

    /** Helpers live as far around as the policy says, never beyond the district. */
    private static AreaPath helpersOf(AreaPath scope, Rules rules) {
        int levels = scope.value().split("\\.").length;
        return AreaSteps.up(scope, Math.min(rules.limits().scopeSteps(), Math.max(0, levels - DISTRICT)));
    }

    private static Set<String> skills(Collection<OrderRow> orders) {
        return orders.stream()
                .flatMap(order -> Stream.of(
                        order.category().name(), order.category().topLevel().name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<AreaPath> places(List<OrderRow> orders, List<PersonRow> people) {
        return Stream.concat(
                        orders.stream().map(OrderRow::area),
                        people.stream().map(person -> person.volunteer().area()))
                .toList();
    }

    private static org.lovebank.matching.rule.Rules engineRules(Rules rules, ArrangementRules arranging) {
        MatchingWeights weights = rules.weights().content();
        return new org.lovebank.matching.rule.Rules(
                new Weights(
                        weights.skill(),
                        weights.near(),
                        weights.continuity(),
                        weights.load(),
                        weights.reliability(),
                        weights.language()),
                RADII[0],
                RADII[1],
                RADII[2],
                rules.limits().bufferMinutes(),
                rules.limits().maxPerDay(),
                arranging.marginals(),
                arranging.fairSeats(),
                arranging.keepBonus(),
                URGENT_WORTH,
                ORDER_WORTH);
    }
}
