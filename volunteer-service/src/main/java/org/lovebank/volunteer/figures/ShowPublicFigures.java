package org.lovebank.volunteer.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.http.Time;
import org.lovebank.http.screen.Months;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.figures.PublicFiguresRepository.Served;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.recordrules.StatisticsRules;

/** Reads what a community's public page shows of its volunteers. */
@ApplicationScoped
class ShowPublicFigures {

    private final PublicFiguresRepository figures;
    private final FiguresRepository places;
    private final KnownAreas areas;
    private final Policies policies;
    private final Clock clock;

    /** The figures of a place; of fewer people than {@code fewest} none is told. */
    record PublicFigures(
            AreaPath area,
            String placeName,
            Months months,
            YearMonth present,
            int fewest,
            Map<YearMonth, Served> served,
            Map<String, Shown> stars) {}

    ShowPublicFigures(
            PublicFiguresRepository figures,
            FiguresRepository places,
            KnownAreas areas,
            Policies policies,
            Clock clock) {
        this.figures = figures;
        this.places = places;
        this.areas = areas;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    public PublicFigures of(String areaPath, @Nullable String from, @Nullable String to) {
        Instant now = clock.instant();
        YearMonth present = YearMonth.from(LocalDate.ofInstant(now, Time.DAYS));
        Months months = Months.asked(from, to, present);
        AreaPath area = areas.at(areaPath);
        int fewest = policies.of(StatisticsRules.class, area, now).rules().smallestGroup();
        FiguresRepository.Inside inside = places.inside(area, "");
        return new PublicFigures(
                area,
                areas.described(areaPath).name(),
                months,
                present,
                fewest,
                figures.served(inside, months.begin(), months.end()),
                Shown.cells(figures.stars(inside), fewest));
    }
}
