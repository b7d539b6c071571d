package org.lovebank.task.dispatch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refusal;

/** How a dispatch says no. */
sealed interface DispatchRefusal extends Refusal {

    /** There is no such dispatch, or not for this caller. */
    record NoSuchDispatch(UUID dispatchId) implements DispatchRefusal {}

    /** It has been answered or has ended. */
    record DispatchEnded(UUID dispatchId, Dispatch.@Nullable Answer answer, Dispatch.@Nullable Result result)
            implements DispatchRefusal {}

    /** The registry knows no such organisation at work. */
    record UnknownOrganisation(UUID organisationId) implements DispatchRefusal {}

    /** Only the coordinator of the organisation that was asked answers. */
    record NotYourDispatch(UUID dispatchId) implements DispatchRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchDispatch _ -> Kind.MISSING;
            case DispatchEnded _ -> Kind.CONFLICT;
            case NotYourDispatch _ -> Kind.FORBIDDEN;
            case UnknownOrganisation _ -> Kind.INVALID;
        };
    }
}
