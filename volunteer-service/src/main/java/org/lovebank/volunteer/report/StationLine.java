package org.lovebank.volunteer.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A station's latest look at the six standards; none are named when nobody has looked. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StationLine(
        UUID stationId,
        String name,
        String areaPath,
        boolean certified,
        @Nullable LocalDate assessedOn,
        Map<String, Boolean> standards) {}
