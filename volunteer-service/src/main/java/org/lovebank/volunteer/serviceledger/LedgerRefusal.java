package org.lovebank.volunteer.serviceledger;

import org.lovebank.events.category.CategoryScheme.Kind;
import org.lovebank.problem.Refusal;

/** Why a question to the service ledger is refused. */
sealed interface LedgerRefusal extends Refusal {

    /** Who belongs to a group is for station staff of the area, who plan care. */
    record GroupNotForYou() implements LedgerRefusal {}

    /** More lines than a paper holds: take a table. */
    record LedgerTooLongToPrint(int linesAtMost) implements LedgerRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case GroupNotForYou _ -> Kind.FORBIDDEN;
            case LedgerTooLongToPrint _ -> Kind.INVALID;
        };
    }
}
