package org.lovebank.task.complaint.form;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a case is decided, and why. */
@Schema(name = "ComplaintDecision")
public record DecisionRequest(
        @NotNull Finding finding,

        @Min(1) @Max(1440) @Schema(description = "What counts, exactly when a dispute about service is upheld in part. 部分支持时认定的分钟数。")
        @Nullable Integer minutes,

        @NotBlank @Size(max = 2000) String words) {}
