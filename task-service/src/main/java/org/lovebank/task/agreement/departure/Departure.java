package org.lovebank.task.agreement.departure;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody left an agreement: signed with their own login, or entered by staff who say by which channel it came. */
@Schema(name = "AgreementDeparture")
public record Departure(UUID volunteerId, Channel channel, UUID recordedBy, Instant leftAt) {

    /** How it came in. */
    public enum Channel {
        /** 本人签署. */
        SIGNED,
        /** 电话. */
        PHONE,
        /** 纸质. */
        PAPER,
        /** 窗口. */
        COUNTER
    }
}
