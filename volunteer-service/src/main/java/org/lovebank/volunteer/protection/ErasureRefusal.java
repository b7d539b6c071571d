package org.lovebank.volunteer.protection;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why an erasure is refused. */
sealed interface ErasureRefusal extends Refusal {

    record NoSuchErasureRequest(UUID erasureRequestId) implements ErasureRefusal {}

    record ErasureRequestedAlready() implements ErasureRefusal {}

    /** Something is open that an erasure would tear. */
    record ObligationsOpen(List<String> obligations) implements ErasureRefusal {}

    record ErasureStateForbids(String state, String wanted, List<String> allowed) implements ErasureRefusal {}

    /** Nobody decides about themselves. */
    record ErasureNeedsAnother() implements ErasureRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchErasureRequest _ -> Kind.MISSING;
            case ErasureRequestedAlready _, ObligationsOpen _, ErasureStateForbids _ -> Kind.CONFLICT;
            case ErasureNeedsAnother _ -> Kind.FORBIDDEN;
        };
    }
}
