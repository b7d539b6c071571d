package org.lovebank.matching.snapshot;

import java.util.UUID;

/** A volunteer who must not be asked for an order. */
public record Ban(UUID order, UUID volunteer, Why why) {

    /** Why a pair is banned. */
    public enum Why {
        /** Declined or gave back this order. */
        DECLINED,
        /** The requester asked not to see this person. */
        EXCLUDED,
        /** Related to who confirms the service. */
        RELATED
    }
}
