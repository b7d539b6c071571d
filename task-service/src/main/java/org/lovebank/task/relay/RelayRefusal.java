package org.lovebank.task.relay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** How a relay says no. */
public sealed interface RelayRefusal extends Refusal {

    /** There is no such relay, or not for this caller. */
    record NoSuchRelay(UUID relayId) implements RelayRefusal {}

    /** The present state does not allow this. */
    record RelayNotInThatState(UUID relayId, RelayState state, List<RelayState> allowedNext) implements RelayRefusal {}

    /** Somebody else's yes, no, or question. */
    record NotYourRelay(UUID relayId) implements RelayRefusal {}

    /** It has begun already: whoever is promised comes or is missed. */
    record TooLateToRelay(UUID assignmentId, Instant latestAt) implements RelayRefusal {}

    /** A promise is handed to somebody else than its volunteer and its recipient. */
    record NoColleague(UUID assignmentId) implements RelayRefusal {}

    /** This colleague has been asked and has not answered yet. */
    record AskedAlready(UUID assignmentId) implements RelayRefusal {}

    /** So many are asked at once and no more. */
    record EnoughAsked(UUID assignmentId, int openAtOnce) implements RelayRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchRelay _ -> Kind.MISSING;
            case RelayNotInThatState _, TooLateToRelay _, AskedAlready _, EnoughAsked _ -> Kind.CONFLICT;
            case NotYourRelay _ -> Kind.FORBIDDEN;
            case NoColleague _ -> Kind.INVALID;
        };
    }
}
