package org.lovebank.volunteer.programme.belonging;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a belonging is refused. */
sealed interface BelongingRefusal extends Refusal {

    record NoSuchBelonging(UUID belongingId) implements BelongingRefusal {}

    record BelongsAlready(UUID subjectId) implements BelongingRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchBelonging _ -> Kind.MISSING;
            case BelongsAlready _ -> Kind.CONFLICT;
        };
    }
}
