package org.lovebank.task.order.step;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step of an order; without {@code by} it was the house's own clock or another house's word. */
@Schema(name = "OrderStep")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepView(
        String state,
        @Nullable UUID organisationId,
        int filled,
        @Nullable UUID by,
        @Nullable String reason,
        Instant at) {}
