package org.lovebank.timebank.statement;

import org.lovebank.problem.Refusal;

/** Why no statement is written. */
public sealed interface StatementRefusal extends Refusal {

    /** Not a day, for all its digits. */
    record NoSuchDay() implements StatementRefusal {}

    /** It ends before it begins, or after today. */
    record PeriodOutOfOrder() implements StatementRefusal {}

    record PeriodTooLong(int mostDays) implements StatementRefusal {}

    /** More lines than this form bears; a shorter period has fewer. */
    record StatementTooLarge(long lines, int most) implements StatementRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchDay _ -> Kind.MALFORMED;
            case PeriodOutOfOrder _, PeriodTooLong _, StatementTooLarge _ -> Kind.INVALID;
        };
    }
}
