package org.lovebank.volunteer.programme.belonging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A belonging as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BelongingView(
        UUID id,
        UUID programmeId,
        @Nullable String pillar,
        String kind,
        UUID subjectId,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        String state,
        long version) {}
