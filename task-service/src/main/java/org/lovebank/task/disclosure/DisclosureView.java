package org.lovebank.task.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One look at private data: whose eyes, why, what, when; of positions also for which case. */
@Schema(name = "Disclosure")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisclosureView(
        UUID id,
        @Nullable UUID wishId,
        @Nullable UUID orderId,
        @Nullable UUID assignmentId,
        @Nullable UUID complaintId,
        UUID viewerId,
        @Nullable String viewerMaskedName,
        String purpose,
        List<String> shown,
        Instant viewedAt) {}
