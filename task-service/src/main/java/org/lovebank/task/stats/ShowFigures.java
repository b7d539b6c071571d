package org.lovebank.task.stats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.http.Time;
import org.lovebank.http.screen.Months;
import org.lovebank.task.place.KnownPlaces;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.VoicePolicy.StatsPrivacy;
import org.lovebank.task.stats.Figures.Coverage;
import org.lovebank.task.stats.MonthlyRepository.Monthly;

/** Reads what a community's public page shows of needs and answers. */
@ApplicationScoped
class ShowFigures {

    /** As many bars as a chart holds. */
    private static final int MOST_PLACES = 24;

    private final MonthlyRepository monthly;
    private final StatsRepository stats;
    private final KnownPlaces places;
    private final Policies policies;
    private final Clock clock;

    /** The figures of a place; below {@code fewest} none is told. */
    record PublicFigures(
            AreaPath area,
            String placeName,
            Months months,
            YearMonth present,
            int fewest,
            List<NamedCoverage> coverage,
            Map<YearMonth, Monthly> matters,
            Map<YearMonth, Monthly> waiting,
            Map<YearMonth, Monthly> pairs) {}

    /** The needs of a place under its name. */
    record NamedCoverage(String name, Coverage counted) {}

    ShowFigures(MonthlyRepository monthly, StatsRepository stats, KnownPlaces places, Policies policies, Clock clock) {
        this.monthly = monthly;
        this.stats = stats;
        this.places = places;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    PublicFigures of(String areaPath, @Nullable String from, @Nullable String to) {
        Instant now = clock.instant();
        YearMonth present = YearMonth.from(LocalDate.ofInstant(now, Time.DAYS));
        Months months = Months.asked(from, to, present);
        AreaPath area = KnownPlaces.wellFormed(areaPath);
        String name = places.nameOf(area);
        return new PublicFigures(
                area,
                name,
                months,
                present,
                policies.content(StatsPrivacy.class, area, now).fewest(),
                coverage(area, new Period(months.from().atDay(1), months.to().atEndOfMonth())),
                monthly.matters(area, months),
                monthly.waiting(area, months),
                monthly.pairs(area, months));
    }

    private List<NamedCoverage> coverage(AreaPath area, Period days) {
        List<Coverage> counted = stats.coverage(area, days, 1).stream()
                .sorted(Comparator.comparingInt(Coverage::published).reversed())
                .limit(MOST_PLACES)
                .toList();
        Map<String, String> names =
                places.namesOf(counted.stream().map(Coverage::areaPath).toList());
        return counted.stream()
                .map(place -> new NamedCoverage(names.getOrDefault(place.areaPath(), place.areaPath()), place))
                .toList();
    }
}
