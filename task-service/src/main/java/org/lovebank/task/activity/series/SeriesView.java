package org.lovebank.task.activity.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A series with its rule and how far its activities are made. */
@Schema(name = "ActivitySeries")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeriesView(
        UUID id,
        String areaPath,
        String title,
        String rule,
        Instant firstStart,
        @Nullable LocalDate untilOn,
        SeriesState state,
        List<SeriesState> next,
        @Nullable String reason,
        LocalDate madeUntilOn,
        Instant changedAt,
        long version) {}
