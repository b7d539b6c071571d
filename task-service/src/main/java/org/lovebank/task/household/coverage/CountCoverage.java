package org.lovebank.task.household.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.household.coverage.CoverageRefusal.NumbersNotYours;
import org.lovebank.task.household.coverage.CoverageRefusal.PeriodWrong;

/** Counts what pairs and visits reach, for an area and a period; without one, the year so far. */
@ApplicationScoped
class CountCoverage {

    private static final int MOST_DAYS = 1100;
    private static final String[] READERS = {
        Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER, Roles.CENTER_ADMIN, Roles.AUDITOR
    };

    private final CoverageRepository numbers;
    private final Clock clock;

    CountCoverage(CoverageRepository numbers, Clock clock) {
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Two days, both included. */
    record Period(LocalDate fromOn, LocalDate toOn) {}

    @Transactional
    PairingNumbers pairing(Caller caller, AreaPath area, @Nullable LocalDate from, @Nullable LocalDate to) {
        Period period = period(caller, area, from, to);
        return numbers.pairing(area, period.fromOn(), period.toOn());
    }

    @Transactional
    HouseholdNumbers households(Caller caller, AreaPath area, @Nullable LocalDate from, @Nullable LocalDate to) {
        Period period = period(caller, area, from, to);
        List<HouseholdNumbers.Line> areas = numbers.households(area, period.fromOn(), period.toOn());
        HouseholdNumbers.Line total = HouseholdNumbers.Line.of(
                area.value(),
                areas.stream().mapToLong(HouseholdNumbers.Line::eligible).sum(),
                areas.stream().mapToLong(HouseholdNumbers.Line::paired).sum(),
                areas.stream().mapToLong(HouseholdNumbers.Line::visited).sum(),
                areas.stream().mapToLong(HouseholdNumbers.Line::served).sum(),
                areas.stream().mapToLong(HouseholdNumbers.Line::reached).sum());
        return new HouseholdNumbers(area.value(), period.fromOn(), period.toOn(), total, areas);
    }

    private Period period(Caller caller, AreaPath area, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (!caller.holdsIn(area, READERS)) {
            throw new Refused(new NumbersNotYours(area.value()));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.DAYS);
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.withDayOfYear(1) : from;
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw new Refused(new PeriodWrong(first, last, MOST_DAYS));
        }
        return new Period(first, last);
    }
}
