package org.lovebank.http.once;

import org.lovebank.problem.Refusal;

/** Why an Idempotency-Key is refused. */
sealed interface OnceRefusal extends Refusal {

    /** The header is missing or not 8 to 255 visible characters. */
    record IdempotencyKeyMissing() implements OnceRefusal {}

    /** The key was used for another request. */
    record IdempotencyKeyReused() implements OnceRefusal {}

    /** The first request with this key still runs. */
    record IdempotencyKeyInUse() implements OnceRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case IdempotencyKeyMissing _ -> Kind.MALFORMED;
            case IdempotencyKeyReused _ -> Kind.INVALID;
            case IdempotencyKeyInUse _ -> Kind.CONFLICT;
        };
    }
}
