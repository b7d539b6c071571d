package org.lovebank.task.treat;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lovebank.access.AreaPath;

/** What a partner offers. */
@Schema(name = "TreatRequest")
record TreatRequest(
        @NotNull @Size(max = AreaPath.LONGEST) @Pattern(regexp = AreaPath.WRITTEN) @Schema(examples = "cn.xigu.fulilu.jiequ22")
        String areaPath,

        @NotNull UUID organisationId,
        @NotNull TreatGroup group,

        @NotBlank @Size(max = 60) @Schema(examples = "牛肉面一碗")
        String title,

        @NotBlank @Size(max = 120) @Schema(description = "Where it is taken. 领取地点。")
        String place,

        @NotNull @Min(1) @Max(10_000) Integer portions,
        @NotNull Period period,
        @NotNull LocalDate fromOn,
        @NotNull LocalDate toOn) {

    Offer offer() {
        return new Offer(group, title, place, portions, period, fromOn, toOn);
    }
}
