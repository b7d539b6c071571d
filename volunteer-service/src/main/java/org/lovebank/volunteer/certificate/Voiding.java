package org.lovebank.volunteer.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why it must not hold, who said so first, and who agreed. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Voiding(
        String voidCause,
        @Nullable String voidReason,
        @Nullable UUID voidProposedBy,
        @Nullable UUID voidedBy,
        @Nullable Instant voidedAt) {

    Voiding agreed(UUID by, Instant now) {
        return new Voiding(voidCause, voidReason, voidProposedBy, by, now);
    }
}
