package org.lovebank.task.venue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A room, or so many pieces of equipment, for somebody from then until then. */
@Schema(name = "Booking")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Booking(
        UUID id,
        UUID venueId,
        @Nullable UUID roomId,
        @Nullable UUID equipmentId,
        int quantity,
        @Nullable UUID activityId,
        String purpose,
        Instant from,
        Instant to,
        State state) {

    /** Whether it holds. */
    public enum State {
        BOOKED,
        CANCELLED,
        RETURNED
    }
}
