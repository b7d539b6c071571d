package org.lovebank.task.arrangement.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order that stays open: why, how many were left after each filter, and the smallest change that would help. */
@Schema(name = "UncoveredOrder")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UncoveredView(
        UUID orderId,
        String reason,
        @Schema(type = SchemaType.OBJECT) @JsonRawValue String funnel,

        @Schema(type = SchemaType.OBJECT) @JsonRawValue @Nullable String relaxation) {}
