package org.lovebank.task.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One look at private data: whose eyes, why, what, when. */
@Schema(name = "Disclosure")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisclosureView(
        UUID id,
        @Nullable UUID wishId,
        @Nullable UUID orderId,
        UUID viewerId,
        @Nullable String viewerMaskedName,
        String purpose,
        List<String> shown,
        Instant viewedAt) {

    static DisclosureView of(
            UUID id,
            @Nullable UUID wishId,
            @Nullable UUID orderId,
            UUID viewerId,
            @Nullable String maskedName,
            String purpose,
            @Nullable String shown,
            Instant viewedAt) {
        List<String> fields = shown == null || shown.isEmpty() ? List.of() : List.of(shown.split(",", -1));
        return new DisclosureView(id, wishId, orderId, viewerId, maskedName, purpose, fields, viewedAt);
    }
}
