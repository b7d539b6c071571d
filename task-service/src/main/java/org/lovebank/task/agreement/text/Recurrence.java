package org.lovebank.task.agreement.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.lovebank.problem.Refused;
import org.lovebank.task.agreement.text.ScheduleRefusal.ScheduleNeverOccurs;
import org.lovebank.task.agreement.text.ScheduleRefusal.ScheduleTooOften;
import org.lovebank.task.agreement.text.ScheduleRefusal.ScheduleUnreadable;

/** The days of a recurrence rule between two days, both included; whole days, so that no clock change moves them. */
public final class Recurrence {

    /** More days than any agreement may last; what a rule cannot fill with them it does not fill. */
    private static final int MOST = 1200;

    private final List<LocalDate> days;

    private Recurrence(List<LocalDate> days) {
        this.days = List.copyOf(days);
    }

    /** Reads a rule; refused when it is none, too often, or never. */
    static Recurrence of(String rrule, LocalDate fromOn, LocalDate toOn) {
        List<LocalDate> days = days(rrule, fromOn, toOn);
        if (days.isEmpty()) {
            throw new Refused(new ScheduleNeverOccurs(rrule, fromOn, toOn));
        }
        return new Recurrence(days);
    }

    private static List<LocalDate> days(String rrule, LocalDate fromOn, LocalDate toOn) {
        RecurrenceRule rule = read(rrule);
        List<LocalDate> days = new ArrayList<>();
        try {
            RecurrenceRuleIterator each =
                    rule.iterator(new DateTime(fromOn.getYear(), fromOn.getMonthValue() - 1, fromOn.getDayOfMonth()));
            for (int i = 0; i < MOST && each.hasNext(); i++) {
                DateTime next = each.nextDateTime();
                LocalDate day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
                if (day.isAfter(toOn)) {
                    break;
                }
                days.add(day);
            }
        } catch (IllegalArgumentException tooEmpty) {
            // The library gives up on a rule that fits no day for a thousand periods.
            return days;
        }
        return days;
    }

    private static RecurrenceRule read(String rrule) {
        try {
            RecurrenceRule rule = new RecurrenceRule(rrule, RfcMode.RFC5545_STRICT);
            boolean daily = switch (rule.getFreq()) {
                case DAILY, WEEKLY, MONTHLY, YEARLY -> true;
                case HOURLY, MINUTELY, SECONDLY -> false;
            };
            if (!daily || rule.hasPart(Part.BYHOUR) || rule.hasPart(Part.BYMINUTE) || rule.hasPart(Part.BYSECOND)) {
                throw new Refused(new ScheduleTooOften(rrule));
            }
            return rule;
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException noRule) {
            throw new Refused(new ScheduleUnreadable(rrule));
        }
    }

    /** Every day, in order. */
    public List<LocalDate> days() {
        return days;
    }

    /** The longest way from one day to the next; of a single day, the days until the end count for nothing. */
    public int longestGapDays() {
        int longest = 1;
        for (int i = 1; i < days.size(); i++) {
            longest = Math.max(longest, Math.toIntExact(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i))));
        }
        return longest;
    }
}
