package org.lovebank.volunteer.code;

import java.util.List;
import org.lovebank.problem.Refusal;

/** Why a filter of a list is refused. */
sealed interface CodeRefusal extends Refusal {

    /** A filter names a code that its list does not have. */
    record UnknownCode(String filter, List<String> codes) implements CodeRefusal {}

    /** A filter is not an id. */
    record NotAnId(String filter) implements CodeRefusal {}

    /** A filter is not a day such as 2026-07-01. */
    record DayUnreadable(String filter) implements CodeRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case UnknownCode _, NotAnId _, DayUnreadable _ -> Kind.MALFORMED;
        };
    }
}
