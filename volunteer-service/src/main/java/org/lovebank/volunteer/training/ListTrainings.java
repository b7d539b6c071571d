package org.lovebank.volunteer.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.recordrules.AbilityRules;
import org.lovebank.volunteer.station.KnownStations;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

@ApplicationScoped
class ListTrainings {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final TrainingRepository trainings;
    private final TrainingSessionRepository sessions;
    private final TrainingRecordRepository records;
    private final KnownAreas areas;
    private final KnownStations stations;
    private final KnownVolunteers volunteers;
    private final Policies policies;
    private final Cursors cursors;
    private final Clock clock;

    ListTrainings(
            TrainingRepository trainings,
            TrainingSessionRepository sessions,
            TrainingRecordRepository records,
            KnownAreas areas,
            KnownStations stations,
            KnownVolunteers volunteers,
            Policies policies,
            Cursors cursors,
            Clock clock) {
        this.trainings = trainings;
        this.sessions = sessions;
        this.records = records;
        this.areas = areas;
        this.stations = stations;
        this.volunteers = volunteers;
        this.policies = policies;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    public Page<Training.View> in(String areaPath, Paging paging) {
        AreaPath place = areas.at(areaPath);
        String list = "trainings " + place;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        trainings.in(place, after, paging.size() + 1),
                        paging,
                        list,
                        one -> List.of(one.id().toString()))
                .map(Training::view);
    }

    @Transactional
    public Page<TrainingSession.View> at(UUID stationId, Paging paging) {
        stations.placeOf(stationId);
        String list = "training-sessions " + stationId;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        sessions.of(stationId, after, paging.size() + 1),
                        paging,
                        list,
                        one -> List.of(one.id().toString()))
                .map(one -> one.view(records.signedIn(one.id())));
    }

    @Transactional
    public Page<TrainingRecord.View> of(Caller caller, UUID volunteerId, Paging paging) {
        volunteers.visibleTo(caller, volunteerId);
        String list = "training-records " + volunteerId;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        records.ofVolunteer(volunteerId, after, paging.size() + 1),
                        paging,
                        list,
                        one -> List.of(one.id().toString()))
                .map(TrainingRecord::view);
    }

    /** Twelve months, each with what was held and whether that is enough; nothing is typed in. */
    @Transactional
    public List<MonthView> months(UUID stationId, Year year) {
        AreaPath place = stations.placeOf(stationId);
        int needed =
                policies.of(AbilityRules.class, place, clock.instant()).rules().sessionsAMonth();
        Map<YearMonth, TrainingSessionRepository.Month> held = sessions
                .months(
                        stationId,
                        year.atDay(1).atStartOfDay(Time.DAYS).toInstant(),
                        year.plusYears(1).atDay(1).atStartOfDay(Time.DAYS).toInstant(),
                        Time.DAYS.getId())
                .stream()
                .collect(Collectors.toMap(TrainingSessionRepository.Month::month, Function.identity()));
        return IntStream.rangeClosed(1, 12)
                .mapToObj(year::atMonth)
                .map(month -> held.getOrDefault(month, new TrainingSessionRepository.Month(month, 0, 0, 0)))
                .map(month -> new MonthView(
                        month.month().toString(),
                        month.sessions(),
                        month.attendances(),
                        month.personMinutes(),
                        needed,
                        month.sessions() >= needed))
                .toList();
    }

    /** One month of a station. */
    record MonthView(
            String month, long sessions, long attendances, long personMinutes, int sessionsNeeded, boolean enough) {}
}
