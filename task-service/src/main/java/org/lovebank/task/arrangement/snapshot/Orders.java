package org.lovebank.task.arrangement.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.matching.order.Demands;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.order.Scope;
import org.lovebank.matching.order.Times;
import org.lovebank.matching.order.Visits;
import org.lovebank.task.eligibility.Demand;
import org.lovebank.task.eligibility.Obstacle;
import org.lovebank.task.matching.Rules;
import org.lovebank.task.policy.MatchingPolicy.ArrangementRules;
import org.lovebank.task.window.Window;

/** Open orders as the engine sees them: the seats that are still empty, at the times that are still possible. */
final class Orders {

    private final Calendar calendar;
    private final Rules rules;
    private final ArrangementRules arranging;
    private final MapOfPlaces map;
    private final Dictionary papers;
    private final Dictionary languages;
    private final Instant now;

    Orders(
            Calendar calendar,
            Rules rules,
            ArrangementRules arranging,
            MapOfPlaces map,
            Dictionary papers,
            Dictionary languages,
            Instant now) {
        this.calendar = calendar;
        this.rules = rules;
        this.arranging = arranging;
        this.map = map;
        this.papers = papers;
        this.languages = languages;
        this.now = now;
    }

    /** The order; empty when no time of it lies within these days. */
    Optional<OpenOrder> open(OrderRow row, List<Links.Visit> visits) {
        Optional<Times> times = times(row);
        if (times.isEmpty()) {
            return Optional.empty();
        }
        int seats = row.headcount() - row.filled();
        Map<UUID, Visits> known = new HashMap<>();
        for (Links.Visit visit : visits) {
            int days = Math.toIntExact(
                    Math.max(0, Duration.between(visit.lastAt(), now).toDays()));
            known.put(visit.volunteerId(), new Visits(visit.count(), days));
        }
        return Optional.of(new OpenOrder(
                row.id(),
                row.placedAt().toEpochMilli(),
                row.urgent(),
                weight(row),
                seats,
                seats,
                times.get(),
                demands(row, times.get()),
                map.at(row.area()),
                scope(),
                0,
                known));
    }

    /** Whoever joins others comes when they do; otherwise any time of the window will do. */
    private Optional<Times> times(OrderRow row) {
        if (row.filled() > 0) {
            int start = calendar.slotOf(row.startsAt());
            int end = calendar.slotFrom(row.startsAt().plus(Duration.ofMinutes(row.minutes())));
            boolean within = start >= 0
                    && end <= calendar.horizon().slots()
                    && row.startsAt().isAfter(now);
            return within ? Optional.of(Times.once(end - start, List.of(start))) : Optional.empty();
        }
        Instant earliest = row.windowFrom().isAfter(now) ? row.windowFrom() : now;
        Instant latest = row.windowTo().minus(Duration.ofMinutes(row.minutes()));
        if (latest.isBefore(now)) {
            return Optional.empty();
        }
        List<Integer> starts = new ArrayList<>(calendar.starts(earliest, latest, row.minutes()));
        return starts.isEmpty() ? Optional.empty() : Optional.of(Times.once(Calendar.slots(row.minutes()), starts));
    }

    private Demands demands(OrderRow row, Times times) {
        boolean vetted = row.contactWithMinors()
                || rules.eligibility()
                        .vettedCategories()
                        .contains(row.category().name());
        String asked = asked(row, rules);
        int language = row.language().map(languages::number).orElse(Demands.NONE);
        boolean mandatory = language != Demands.NONE
                && rules.language().mandatoryFor().contains(row.category().name());
        return new Demands(
                Dictionary.number(row.category()),
                asked.isEmpty() ? Demands.NONE : papers.number(asked),
                vetted,
                row.hazardous(),
                !admitsMinors(row, times),
                language,
                mandatory);
    }

    /** In thousandths of an order: each day of waiting weighs more, up to a most. */
    private int weight(OrderRow row) {
        long days = Math.max(0, Duration.between(row.placedAt(), now).toDays());
        return OpenOrder.USUAL_WEIGHT + (int) Math.min(arranging.waitingMost(), days * arranging.waitingPerDay());
    }

    /** Whether minors may do it, whenever of its possible times it begins. */
    private boolean admitsMinors(OrderRow row, Times times) {
        return times.starts().stream().allMatch(start -> {
            Window then = Window.of(calendar.at(start), row.minutes());
            Demand demand =
                    new Demand(row.category(), List.of(), row.contactWithMinors(), row.language(), then, row.minutes());
            return Obstacle.admitsMinors(demand, rules.eligibility());
        });
    }

    /** The papers that an order asks for, joined; empty when it asks for none. */
    static String asked(OrderRow row, Rules rules) {
        List<String> kinds = new ArrayList<>(
                rules.eligibility().qualifications().getOrDefault(row.category().name(), List.of()));
        row.qualificationKind().filter(kind -> !kinds.contains(kind)).ifPresent(kinds::add);
        return String.join("+", kinds.stream().sorted().toList());
    }

    private Scope scope() {
        return switch (rules.limits().scopeSteps()) {
            case 0 -> Scope.COMMUNITY;
            case 1 -> Scope.STREET;
            default -> Scope.DISTRICT;
        };
    }
}
