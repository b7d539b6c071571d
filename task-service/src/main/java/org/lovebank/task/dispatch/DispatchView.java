package org.lovebank.task.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dispatch as the community, the organisation and the order's people see it. */
@Schema(name = "Dispatch")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DispatchView(
        UUID id,
        UUID orderId,
        @Nullable UUID fromOrganisation,
        UUID toOrganisation,
        UUID dispatchedBy,
        Instant dispatchedAt,
        Instant dueAt,
        Dispatch.@Nullable Answer answer,
        @Nullable UUID answeredBy,
        @Nullable Instant answeredAt,
        Dispatch.@Nullable Result result,
        @Nullable String reason,
        @Nullable UUID endedBy,
        @Nullable Instant endedAt) {}
