package org.lovebank.task.intake.batch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.task.intake.matter.Dimension;
import org.lovebank.task.intake.matter.IntakeChannel;
import org.lovebank.task.intake.matter.MatterRequest;
import org.lovebank.task.intake.matter.PhotoReference;
import org.lovebank.task.intake.matter.Urgency;

/** The matters of one list, all from one channel and one place. */
@Schema(name = "IntakeBatchRequest")
record BatchRequest(
        @NotNull IntakeChannel channel,

        @NotNull @Size(max = AreaPath.LONGEST) @Pattern(regexp = AreaPath.WRITTEN) String areaPath,

        @NotNull @Size(min = 1, max = 50) List<@Valid @NotNull Line> lines) {

    /** One matter of the list. */
    @Schema(name = "IntakeBatchLine")
    record Line(
            @NotBlank @Size(max = 200) String summary,
            @Size(max = 2000) @Nullable String words,
            @Nullable Urgency urgency,
            @Nullable Dimension dimension,
            @Pattern(regexp = "[A-Z_]{2,40}") @Nullable String categoryCode,
            @Nullable UUID beneficiaryId,
            @Size(max = 9) @Nullable List<@Valid @NotNull PhotoReference> photos) {}

    MatterRequest matter(Line line) {
        return new MatterRequest(
                channel,
                areaPath,
                line.summary(),
                line.words(),
                line.urgency(),
                line.dimension(),
                line.categoryCode(),
                line.beneficiaryId(),
                line.photos());
    }
}
