package org.lovebank.volunteer.certificate.batch;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about a batch of certificates is refused. */
sealed interface BatchRefusal extends Refusal {

    record NoSuchBatch(UUID batchId) implements BatchRefusal {}

    record BatchStateForbids(String state, List<String> allowed) implements BatchRefusal {}

    /** Who handled the requests does not issue the certificates. */
    record BatchNeedsAnother() implements BatchRefusal {}

    /** More members than are certified at once, or none. */
    record BatchSizeNotPossible(long members, int membersAtMost) implements BatchRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchBatch _ -> Kind.MISSING;
            case BatchStateForbids _ -> Kind.CONFLICT;
            case BatchNeedsAnother _ -> Kind.FORBIDDEN;
            case BatchSizeNotPossible _ -> Kind.INVALID;
        };
    }
}
