package org.lovebank.task.activity.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.series.SeriesRefusal.SeriesNeverOccurs;
import org.lovebank.task.activity.series.SeriesRefusal.SeriesRuleUnreadable;
import org.lovebank.task.activity.series.SeriesRefusal.SeriesTooOften;

/** The days of a recurrence rule, whole days in Shanghai, so that no change of clocks moves them. */
final class Occurrences {

    /** A daily series of ten years. */
    private static final int MOST = 3_700;

    private final String rule;
    private final LocalDate firstOn;

    Occurrences(String rule, LocalDate firstOn) {
        this.rule = rule;
        this.firstOn = firstOn;
    }

    /** The first activity is one of the rule's days; a rule that never occurs is none. */
    void mustOccur(LocalDate untilOn) {
        if (!between(firstOn, untilOn).contains(firstOn)) {
            throw new Refused(new SeriesNeverOccurs(rule, firstOn, untilOn));
        }
    }

    /** The days from one to another, both included. */
    List<LocalDate> between(LocalDate fromOn, LocalDate toOn) {
        List<LocalDate> days = new ArrayList<>();
        try {
            RecurrenceRuleIterator each = read().iterator(
                            new DateTime(firstOn.getYear(), firstOn.getMonthValue() - 1, firstOn.getDayOfMonth()));
            for (int i = 0; i < MOST && each.hasNext(); i++) {
                DateTime next = each.nextDateTime();
                LocalDate day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
                if (day.isAfter(toOn)) {
                    break;
                }
                if (!day.isBefore(fromOn)) {
                    days.add(day);
                }
            }
        } catch (IllegalArgumentException fitsNoDay) {
            // The library gives up on a rule that fits no day for a thousand periods.
            return days;
        }
        return days;
    }

    private RecurrenceRule read() {
        try {
            RecurrenceRule read = new RecurrenceRule(rule, RfcMode.RFC5545_STRICT);
            Freq often = read.getFreq();
            boolean withinDays = often == Freq.HOURLY || often == Freq.MINUTELY || often == Freq.SECONDLY;
            if (withinDays || read.hasPart(Part.BYHOUR) || read.hasPart(Part.BYMINUTE) || read.hasPart(Part.BYSECOND)) {
                throw new Refused(new SeriesTooOften(rule));
            }
            return read;
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException noRule) {
            throw new Refused(new SeriesRuleUnreadable(rule));
        }
    }
}
