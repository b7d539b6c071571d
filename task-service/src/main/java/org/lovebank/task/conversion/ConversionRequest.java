package org.lovebank.task.conversion;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.campaign.ActionLine;
import org.lovebank.task.order.form.DispatchMode;

/** How the order differs from the note; what is left out stays as it hangs. */
@Schema(name = "WishConversion")
record ConversionRequest(
        @Min(1) @Max(50) @Nullable Integer headcount,
        @Nullable DispatchMode dispatchMode,
        @Nullable ActionLine actionLine,

        @Schema(description = "A new window, with to. 新的时间窗口。") @Nullable Instant from,

        @Nullable Instant to,
        @Size(max = 40) @Nullable String campaignCode) {

    static final ConversionRequest AS_IT_HANGS = new ConversionRequest(null, null, null, null, null, null);
}
