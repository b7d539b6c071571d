package org.lovebank.task.arrangement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.matching.watch.Mode;

/** Which place is to be arranged, for which days, and how long to look. */
@Schema(name = "ArrangementRequest")
record ArrangementRequest(
        @NotNull @Size(max = AreaPath.LONGEST) @Pattern(regexp = AreaPath.WRITTEN) @Schema(examples = "cn.xigu.fulilu")
        String scope,

        @NotNull LocalDate from,
        @NotNull @Min(1) @Max(31) Integer days,

        @Schema(description = "QUICK unless said otherwise. 默认 QUICK。") @Nullable Mode mode) {

    Mode modeOrQuick() {
        return mode == null ? Mode.QUICK : mode;
    }
}
