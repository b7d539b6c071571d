package org.lovebank.task.agreement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Told inside the house, in the transaction of the change: what an agreement planned for days to come holds no longer;
 * of {@code leaver} alone, when somebody left and others still serve. What observes this may refuse.
 */
public record AgreementUnsettled(
        UUID agreementId,
        Cause cause,
        @Nullable UUID by,
        @Nullable UUID leaver) {

    /** Why. */
    public enum Cause {
        SUSPENDED,
        ENDED,
        AMENDED,
        VOLUNTEER_LEFT;

        /** As events and orders say it. */
        public String code() {
            return "AGREEMENT_" + name();
        }
    }
}
