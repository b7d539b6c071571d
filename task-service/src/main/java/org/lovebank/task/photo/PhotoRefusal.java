package org.lovebank.task.photo;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a photo is not taken. */
sealed interface PhotoRefusal extends Refusal {

    /** The same picture is there already. */
    record PhotoKnown(UUID orderId) implements PhotoRefusal {}

    /** As many as an order may have. */
    record TooManyPhotos(UUID orderId, int most) implements PhotoRefusal {}

    /** Photos are for whom the order concerns and for whoever serves it. */
    record NotYourPhotos(UUID orderId) implements PhotoRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case PhotoKnown _, TooManyPhotos _ -> Kind.CONFLICT;
            case NotYourPhotos _ -> Kind.FORBIDDEN;
        };
    }
}
