package org.lovebank.task.subsidy;

import java.time.LocalDate;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** How a subsidy says no. */
public sealed interface SubsidyRefusal extends Refusal {

    record NoSuchSubsidy(UUID subsidyId) implements SubsidyRefusal {}

    record SubsidyAlreadyCancelled(UUID subsidyId) implements SubsidyRefusal {}

    /** The same thing was noted for the same volunteer already. */
    record SubsidyAlreadyNoted(String subsidyKind, LocalDate paidOn) implements SubsidyRefusal {}

    /** Nobody notes a subsidy for themselves. */
    record SubsidyToOneself() implements SubsidyRefusal {}

    record SubsidyInTheFuture(LocalDate paidOn, LocalDate latestOn) implements SubsidyRefusal {}

    record SubsidyOverLimit(int mostCents) implements SubsidyRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchSubsidy _ -> Kind.MISSING;
            case SubsidyAlreadyCancelled _, SubsidyAlreadyNoted _ -> Kind.CONFLICT;
            case SubsidyToOneself _ -> Kind.FORBIDDEN;
            case SubsidyInTheFuture _, SubsidyOverLimit _ -> Kind.INVALID;
        };
    }
}
