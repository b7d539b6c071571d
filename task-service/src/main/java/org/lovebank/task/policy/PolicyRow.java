package org.lovebank.task.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of one policy for one part of the area tree; {@code content} is JSON. */
public record PolicyRow(
        String code,
        int version,
        String areaPath,
        LocalDate effectiveOn,
        String content,
        String source,
        @Nullable UUID createdBy,
        Instant createdAt) {}
