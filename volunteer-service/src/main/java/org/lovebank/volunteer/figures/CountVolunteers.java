package org.lovebank.volunteer.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.http.Time;
import org.lovebank.volunteer.area.AreaLevel;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.policy.InForce;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.recordrules.StatisticsRules;

/** Counts volunteers and what they do; every number comes from rows, none is typed in. */
@ApplicationScoped
class CountVolunteers {

    private final FiguresRepository figures;
    private final KnownAreas areas;
    private final Policies policies;
    private final Clock clock;

    CountVolunteers(FiguresRepository figures, KnownAreas areas, Policies policies, Clock clock) {
        this.figures = figures;
        this.areas = areas;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    public VolunteerFigures volunteers(String areaPath, Optional<AreaLevel> level, GroupBy by) {
        AreaPath scope = areas.at(areaPath);
        String at = level.map(Enum::name).orElse("");
        InForce<StatisticsRules> rule = policies.of(StatisticsRules.class, scope, clock.instant());
        int smallest = rule.rules().smallestGroup();
        FiguresRepository.Inside inside = figures.inside(scope, at);
        Map<String, Map<String, Long>> cells = new TreeMap<>();
        figures.volunteers(inside, by)
                .forEach(cell ->
                        cells.computeIfAbsent(cell.path(), _ -> new TreeMap<>()).put(cell.code(), cell.count()));
        Map<String, FiguresRepository.Standing> totals = standing(inside, clock.instant());
        List<VolunteersOfPlace> places = figures.places(scope, at).stream()
                .map(place -> {
                    Shown registered = Shown.of(of(totals, place).registered(), smallest);
                    Integer residents = place.residents();
                    return new VolunteersOfPlace(
                            place.path(),
                            place.name(),
                            registered,
                            residents,
                            residents == null ? null : Shown.percent(registered, new Shown((long) residents, false)),
                            Shown.cells(cells.getOrDefault(place.path(), Map.of()), smallest));
                })
                .toList();
        return new VolunteerFigures(areaPath, at, by.name(), smallest, rule.version(), places);
    }

    @Transactional
    public ActivityFigures activity(String areaPath, Optional<AreaLevel> level, YearMonth month) {
        AreaPath scope = areas.at(areaPath);
        String at = level.map(Enum::name).orElse("");
        Instant now = clock.instant();
        InForce<StatisticsRules> rule = policies.of(StatisticsRules.class, scope, now);
        StatisticsRules rules = rule.rules();
        Instant from = month.atDay(1).atStartOfDay(Time.DAYS).toInstant();
        Instant to = month.plusMonths(1).atDay(1).atStartOfDay(Time.DAYS).toInstant();
        FiguresRepository.Inside inside = figures.inside(scope, at);
        Map<String, FiguresRepository.Standing> standing =
                standing(inside, now.minus(Duration.ofDays(rules.activeDays())));
        Map<String, Long> teams = figures.teams(inside).stream()
                .collect(Collectors.toMap(FiguresRepository.Cell::path, FiguresRepository.Cell::count));
        Map<String, FiguresRepository.Served> served = figures.served(inside, from, to).stream()
                .collect(Collectors.toMap(FiguresRepository.Served::path, Function.identity()));
        List<FiguresRepository.Cell> offers = figures.offers(inside, from, to);
        List<ActivityOfPlace> places = figures.places(scope, at).stream()
                .map(place -> activityOf(
                        place,
                        Acceptance.of(place.path(), offers),
                        of(standing, place),
                        teams.getOrDefault(place.path(), 0L),
                        served.getOrDefault(place.path(), new FiguresRepository.Served(place.path(), 0, 0, 0, 0, 0, 0)),
                        rules.smallestGroup()))
                .toList();
        return new ActivityFigures(
                areaPath, at, month.toString(), rules.activeDays(), rules.smallestGroup(), rule.version(), places);
    }

    private static ActivityOfPlace activityOf(
            FiguresRepository.Place place,
            Acceptance acceptance,
            FiguresRepository.Standing standing,
            long teams,
            FiguresRepository.Served done,
            int smallest) {
        Shown all = Shown.of(standing.registered(), smallest);
        Shown some = Shown.of(standing.active(), smallest);
        Shown took = Shown.of(done.volunteers(), smallest);
        return new ActivityOfPlace(
                place.path(),
                place.name(),
                all,
                some,
                Shown.percent(some, all),
                took,
                Shown.percent(took, all),
                teams,
                done.records(),
                done.minutes(),
                done.visits(),
                done.solved(),
                done.placesServed(),
                acceptance);
    }

    private Map<String, FiguresRepository.Standing> standing(FiguresRepository.Inside inside, Instant since) {
        return figures.standing(inside, since).stream()
                .collect(Collectors.toMap(FiguresRepository.Standing::path, Function.identity()));
    }

    private static FiguresRepository.Standing of(
            Map<String, FiguresRepository.Standing> standing, FiguresRepository.Place place) {
        return standing.getOrDefault(place.path(), new FiguresRepository.Standing(place.path(), 0, 0));
    }

    /** Volunteers of places, by a code. */
    record VolunteerFigures(
            String areaPath,
            String level,
            String groupBy,
            int smallestGroup,
            int policyVersion,
            List<VolunteersOfPlace> places) {}

    /** Volunteers of one place; the rate is per hundred residents, when its profile says how many there are. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VolunteersOfPlace(
            String areaPath,
            String name,
            Shown registered,
            @Nullable Integer residents,
            @Nullable Double registrationPercent,
            Map<String, Shown> groups) {}

    /** What places did in a month, and who is active. */
    record ActivityFigures(
            String areaPath,
            String level,
            String month,
            int activeDays,
            int smallestGroup,
            int policyVersion,
            List<ActivityOfPlace> places) {}

    /** One place; visits are records with somebody helped, solved are the orders and wishes that records count for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActivityOfPlace(
            String areaPath,
            String name,
            Shown registered,
            Shown active,
            @Nullable Double activePercent,
            Shown participants,
            @Nullable Double participationPercent,
            long teams,
            long records,
            long minutes,
            long visits,
            long solved,
            long placesServed,
            Acceptance acceptance) {}
}
