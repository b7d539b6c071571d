package org.lovebank.volunteer.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.AreaRefusal.OutsideYourArea;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.report.ReportRefusal.NothingToReport;
import org.lovebank.volunteer.report.ReportRefusal.ReportPeriodNotPossible;

/** Composes reports for staff of a place; each number is counted when it is asked for. */
@ApplicationScoped
class ComposeReport {

    private static final int USUAL_MONTHS = 12;
    private static final int MOST_MONTHS = 36;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String[] STAFF = {Roles.CENTER_ADMIN, Roles.STATION_HEAD, Roles.STATION_WORKER, Roles.AUDITOR};

    private final YearRepository year;
    private final ThingsRepository things;
    private final ParticipationRepository participation;
    private final KnownAreas areas;
    private final Cursors cursors;
    private final Clock clock;

    ComposeReport(
            YearRepository year,
            ThingsRepository things,
            ParticipationRepository participation,
            KnownAreas areas,
            Cursors cursors,
            Clock clock) {
        this.year = year;
        this.things = things;
        this.participation = participation;
        this.areas = areas;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    public AnnualReportView annual(Caller caller, String areaPath, int of) {
        AreaPath place = reached(caller, areaPath);
        long registered = year.registered(place);
        long[] served = year.served(place, of);
        @Nullable Object[] said = year.voices(place, of);
        return new AnnualReportView(
                areaPath,
                of,
                new AnnualReportView.People(
                        registered,
                        year.joined(place, of),
                        served[2],
                        registered == 0 ? null : Math.round(served[2] * 1000.0 / registered) / 10.0),
                new AnnualReportView.Served(served[0], served[1], year.minutesByCategory(place, of)),
                new AnnualReportView.Voices(
                        YearRepository.number(said[0]).longValue(),
                        said[1] == null ? null : YearRepository.number(said[1]).intValue(),
                        YearRepository.number(said[2]).longValue(),
                        YearRepository.number(said[3]).longValue()),
                year.starsAwarded(place, of),
                year.honoursByLevel(place, of),
                year.rewardsByKind(place, of),
                year.counts(place, of));
    }

    @Transactional
    public Page<StationLine> sixStandards(Caller caller, String areaPath, Paging paging) {
        AreaPath place = reached(caller, areaPath);
        String list = "six-standards " + place;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                things.standards(place, after, paging.size() + 1),
                paging,
                list,
                line -> List.of(line.stationId().toString()));
    }

    /** Without months the last twelve. */
    @Transactional
    public ParticipationView participation(
            Caller caller, String areaPath, Optional<YearMonth> from, Optional<YearMonth> until) {
        AreaPath place = reached(caller, areaPath);
        YearMonth last = until.orElseGet(() -> YearMonth.now(clock.withZone(Time.DAYS)));
        YearMonth first = from.orElseGet(() -> last.minusMonths(USUAL_MONTHS - 1L));
        if (first.isAfter(last) || first.plusMonths(MOST_MONTHS - 1L).isBefore(last)) {
            throw new Refused(new ReportPeriodNotPossible(MOST_MONTHS));
        }
        return new ParticipationView(
                areaPath,
                first.toString(),
                last.toString(),
                participation.months(place, first, last),
                participation.places(place, first, last));
    }

    @Transactional
    public TeamworkView programme(UUID id, int of) {
        return teamwork(id, things.nameOf("programme", id), things.teamsOfProgramme(id), of);
    }

    @Transactional
    public TeamworkView brand(UUID id, int of) {
        return teamwork(id, things.nameOf("brand", id), things.teamsOfBrand(id), of);
    }

    private TeamworkView teamwork(UUID id, String name, List<UUID> teams, int of) {
        if (name.isEmpty()) {
            throw new Refused(new NothingToReport(id));
        }
        return TeamworkView.of(id, name, of, things.teamwork(teams, of), things.together(teams, of));
    }

    private AreaPath reached(Caller caller, String areaPath) {
        AreaPath place = areas.at(areaPath);
        if (!caller.holdsIn(place, STAFF)) {
            throw new Refused(new OutsideYourArea(place.value()));
        }
        return place;
    }
}
