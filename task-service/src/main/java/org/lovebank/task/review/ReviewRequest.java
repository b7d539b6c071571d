package org.lovebank.task.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision; the public text may be reworded on the way to the wall. */
@Schema(name = "ReviewRequest")
record ReviewRequest(
        @NotNull Decision decision,
        @Size(min = 1, max = 500) @Nullable String publicText,

        @Size(max = 300) @Schema(description = "Required to reject, refer or take down; only the requester reads it. 驳回、转办、下墙必填。")
        @Nullable String reason) {}
