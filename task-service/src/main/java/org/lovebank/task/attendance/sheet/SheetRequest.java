package org.lovebank.task.attendance.sheet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sheet as it was filled in by hand. */
@Schema(name = "AttendanceSheetRequest")
record SheetRequest(
        @NotNull Mode mode, @NotEmpty @Size(max = 200) List<@Valid @NotNull Line> lines) {

    /** What becomes of the good lines when another one is bad. */
    enum Mode {
        /** All lines or none. */
        WHOLE,
        /** Each good line. */
        SINGLE
    }

    /** Who came and went when, and who signed for it. */
    @Schema(name = "AttendanceSheetLine")
    record Line(
            @NotNull UUID assignmentId,
            @NotNull Instant from,
            @NotNull Instant to,
            @Min(0) @Max(1440) @Nullable Integer breakMinutes,
            @Nullable UUID witnessId,
            @Size(max = 40) @Nullable String witnessName) {

        boolean overlaps(Line other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }
    }
}
