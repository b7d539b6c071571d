package org.lovebank.task.aid;

import java.time.LocalDate;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** How a note on aid says no. */
public sealed interface AidRefusal extends Refusal {

    record NoSuchAidDistribution(UUID distributionId) implements AidRefusal {}

    record AidInTheFuture(LocalDate handedOutOn, LocalDate latestOn) implements AidRefusal {}

    /** A household stands on one sheet once. */
    record HouseholdTwice(String pointer) implements AidRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchAidDistribution _ -> Kind.MISSING;
            case AidInTheFuture _, HouseholdTwice _ -> Kind.INVALID;
        };
    }
}
