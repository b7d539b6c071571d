package org.lovebank.volunteer.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A programme as callers see it, with figures by pillar and on the whole. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProgrammeView(
        UUID id,
        String code,
        String name,
        @Nullable String summary,
        UUID ownerId,
        String areaPath,
        List<PillarFigures> pillars,
        PillarFigures.Figures figures,
        List<String> tags,
        @Nullable PolicyDocument policy,
        @Nullable String originLevel,
        @Nullable UUID originId,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate toOn,
        String status,
        long version) {}
