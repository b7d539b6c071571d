package org.lovebank.task.agreement.text;

import java.time.LocalDate;
import org.lovebank.problem.Refusal;

/** Why a schedule is none. */
public sealed interface ScheduleRefusal extends Refusal {

    /** It is no recurrence rule, or one with parts that a day's service has no use for. */
    record ScheduleUnreadable(String rrule) implements ScheduleRefusal {}

    /** More often than once a day. */
    record ScheduleTooOften(String rrule) implements ScheduleRefusal {}

    /** No day between the two fits the rule. */
    record ScheduleNeverOccurs(String rrule, LocalDate fromOn, LocalDate toOn) implements ScheduleRefusal {}

    /** It ends before it begins, is over already, or lasts longer than an agreement may. */
    record ScheduleTooLong(LocalDate fromOn, LocalDate toOn, int longestDays) implements ScheduleRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case ScheduleUnreadable _, ScheduleTooOften _, ScheduleNeverOccurs _, ScheduleTooLong _ -> Kind.INVALID;
        };
    }
}
