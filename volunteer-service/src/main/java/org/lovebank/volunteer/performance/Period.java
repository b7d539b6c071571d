package org.lovebank.volunteer.performance;

import java.time.Instant;
import java.time.LocalDate;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.performance.PerformanceRefusal.NoSuchPeriod;
import org.lovebank.volunteer.performance.PerformanceRefusal.PeriodNotBegun;
import org.lovebank.volunteer.policy.honourrules.PerformanceRules;

/** One of a year's equal parts; days of Shanghai, the last one included. */
record Period(int year, int part, LocalDate fromOn, LocalDate toOn) {

    static Period of(int year, int part, PerformanceRules rules, LocalDate today) {
        if (part > rules.periods()) {
            throw new Refused(new NoSuchPeriod(part, rules.periods()));
        }
        LocalDate from = LocalDate.of(year, (part - 1) * rules.periodMonths() + 1, 1);
        if (from.isAfter(today)) {
            throw new Refused(new PeriodNotBegun(from.toString()));
        }
        return new Period(
                year, part, from, from.plusMonths(rules.periodMonths()).minusDays(1));
    }

    Instant begins() {
        return fromOn.atStartOfDay(Time.DAYS).toInstant();
    }

    Instant ends() {
        return toOn.plusDays(1).atStartOfDay(Time.DAYS).toInstant();
    }
}
