package org.lovebank.task.activity.series;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.activity.ActivityRequest;
import org.lovebank.task.activity.shift.ShiftRequest;

/** A series: its first activity with its shifts, and by which rule it is repeated. */
@Schema(name = "SeriesRequest")
record SeriesRequest(
        @NotNull @Valid ActivityRequest activity,
        @NotNull @Size(min = 1, max = 10) List<@Valid @NotNull ShiftRequest> shifts,

        @NotBlank @Size(max = 200) @Schema(examples = "FREQ=WEEKLY;BYDAY=SA")
        String rule,

        @Nullable LocalDate untilOn) {

    /** Skipping one day. */
    @Schema(name = "SkipRequest")
    record Skip(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 300) String reason) {}

    /** Another time or place for one day. */
    @Schema(name = "OccurrenceRequest")
    record Change(
            @NotNull LocalDate on,
            @Nullable Instant startsAt,
            @Size(max = 120) @Nullable String place) {}
}
