package org.lovebank.task.menu;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;

/** An item as it is offered. */
@Schema(name = "MenuItemRequest")
record MenuItemRequest(
        @Schema(description = "The offering organisation; without it the community's own. 提供组织；不填为社区自有。") @Nullable UUID organisationId,

        @Nullable UUID parentId,

        @NotNull @Size(max = AreaPath.LONGEST) @Pattern(regexp = AreaPath.WRITTEN) String areaPath,

        @NotBlank @Size(max = 40) String categoryCode,
        @NotBlank @Size(max = 60) String title,
        @NotBlank @Size(max = 500) String description,
        @Min(1) @Max(1440) int durationMinutes,

        @Nullable @Pattern(regexp = "COORDINATED|SELF_SELECT|MIXED") String dispatchMode,

        @Nullable Boolean hazardous,
        @Nullable Boolean contactWithMinors,
        @Size(max = 60) @Nullable String qualificationKind,
        @Min(1) @Max(10_000) @Nullable Integer monthlyQuota) {

    Terms terms() {
        return new Terms(
                durationMinutes,
                dispatchMode == null ? "MIXED" : dispatchMode,
                Boolean.TRUE.equals(hazardous),
                Boolean.TRUE.equals(contactWithMinors),
                qualificationKind,
                monthlyQuota);
    }
}
