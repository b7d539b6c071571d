package org.lovebank.timebank.passbook;

import java.time.Instant;
import org.lovebank.problem.Refusal;

/** Why a passbook is not opened at the asked place. */
public sealed interface PassbookRefusal extends Refusal {

    /** Not an instant, for all its digits: 2026-02-30T25:00:00Z. */
    record NoSuchInstant() implements PassbookRefusal {}

    /** What will be there is not known yet. */
    record InstantInFuture(Instant now) implements PassbookRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchInstant _ -> Kind.MALFORMED;
            case InstantInFuture _ -> Kind.INVALID;
        };
    }
}
