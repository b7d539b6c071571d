package org.lovebank.volunteer.finding;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lovebank.access.AreaPath;
import org.lovebank.http.Time;
import org.lovebank.volunteer.finding.SeenRepository.Middle;
import org.lovebank.volunteer.finding.SeenRepository.Served;
import org.lovebank.volunteer.policy.recordrules.AnomalyRules;
import org.lovebank.volunteer.policy.recordrules.TravelRules;

/** The rules that look at one volunteer's records alone; the same records always give the same sightings. */
final class OwnRecords {

    private static final long WHOLE = 100;

    private final UUID volunteerId;
    private final List<Served> served;
    private final AnomalyRules rules;
    private final TravelRules travel;

    OwnRecords(UUID volunteerId, List<Served> served, AnomalyRules rules, TravelRules travel) {
        this.travel = travel;
        this.volunteerId = volunteerId;
        this.served = served;
        this.rules = rules;
    }

    List<Sighting> odd() {
        return Stream.of(longDays(), travels(), sameWitness())
                .flatMap(List::stream)
                .toList();
    }

    private List<Sighting> longDays() {
        Map<LocalDate, List<Served>> days = served.stream()
                .collect(Collectors.groupingBy(
                        one -> LocalDate.ofInstant(one.from(), Time.DAYS), TreeMap::new, Collectors.toList()));
        return days.entrySet().stream()
                .filter(day -> minutes(day.getValue()) > rules.mostMinutesADay())
                .map(day -> new Sighting(
                        FindingRule.LONG_DAY,
                        Sighting.key(FindingRule.LONG_DAY, volunteerId, day.getKey()),
                        day.getValue().getLast().place().value(),
                        List.of(volunteerId),
                        ids(day.getValue()),
                        Map.of("minutes", minutes(day.getValue()), "most", (long) rules.mostMinutesADay())))
                .toList();
    }

    private List<Sighting> travels() {
        List<Sighting> found = new ArrayList<>();
        for (int i = 1; i < served.size(); i++) {
            Served before = served.get(i - 1);
            Served after = served.get(i);
            long gap = Duration.between(before.to(), after.from()).toMinutes();
            long needed = way(before, after);
            if (gap < needed) {
                found.add(new Sighting(
                        FindingRule.IMPOSSIBLE_TRAVEL,
                        Sighting.key(FindingRule.IMPOSSIBLE_TRAVEL, before.id(), after.id()),
                        after.place().value(),
                        List.of(volunteerId),
                        List.of(before.id(), after.id()),
                        Map.of("minutesBetween", gap, "minutesNeeded", needed)));
            }
        }
        return found;
    }

    /** How long the way takes: none within a place, between middles as far as they are apart, else by the tree. */
    private long way(Served from, Served to) {
        AreaPath one = from.place();
        AreaPath other = to.place();
        if (one.contains(other) || other.contains(one)) {
            return 0;
        }
        Middle start = from.middle();
        Middle end = to.middle();
        if (start != null && end != null) {
            return (long) Math.ceil(start.metresTo(end) / travel.metresPerMinute());
        }
        return parent(one).equals(parent(other)) ? rules.travelNearMinutes() : rules.travelFarMinutes();
    }

    private static String parent(AreaPath place) {
        return place.value().substring(0, Math.max(0, place.value().lastIndexOf('.')));
    }

    private List<Sighting> sameWitness() {
        Map<UUID, List<Served>> witnesses =
                served.stream().collect(Collectors.groupingBy(Served::witnessId, TreeMap::new, Collectors.toList()));
        return witnesses.entrySet().stream()
                .filter(seen -> seen.getValue().size() >= rules.sameWitnessRecords()
                        && seen.getValue().size() * WHOLE >= (long) served.size() * rules.sameWitnessPercent())
                .map(seen -> new Sighting(
                        FindingRule.SAME_WITNESS,
                        Sighting.key(FindingRule.SAME_WITNESS, volunteerId, seen.getKey()),
                        seen.getValue().getLast().place().value(),
                        List.of(volunteerId, seen.getKey()),
                        ids(seen.getValue()),
                        Map.of("seenByOne", (long) seen.getValue().size(), "ofRecords", (long) served.size())))
                .toList();
    }

    private static long minutes(List<Served> some) {
        return some.stream().mapToLong(Served::minutes).sum();
    }

    private static List<UUID> ids(List<Served> some) {
        return some.stream().map(Served::id).toList();
    }
}
