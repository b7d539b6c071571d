package org.lovebank.volunteer.honour;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An honour as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HonourView(
        UUID id,
        Honoured honoured,
        String areaPath,
        String title,
        String level,
        String issuer,
        LocalDate honouredOn,
        @Nullable String evidence,
        String state,
        List<String> allowed,
        UUID notedBy,
        @Nullable UUID decidedBy,
        long version) {}
