package org.lovebank.task.exclusion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An exclusion as the recipient and their staff see it; the volunteer never does. */
@Schema(name = "Exclusion")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExclusionView(
        UUID id,
        UUID beneficiaryId,
        UUID volunteerId,
        @Nullable String reason,
        UUID recordedBy,
        Instant recordedAt) {

    static ExclusionView of(Exclusion exclusion) {
        return new ExclusionView(
                exclusion.id(),
                exclusion.beneficiaryId(),
                exclusion.volunteerId(),
                exclusion.reason(),
                exclusion.recordedBy(),
                exclusion.recordedAt());
    }
}
