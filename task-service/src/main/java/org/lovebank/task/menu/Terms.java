package org.lovebank.task.menu;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What an item asks of whoever serves it, how volunteers come to it, and how often a month it can be had. */
@Embeddable
public record Terms(
        int durationMinutes,
        String dispatchMode,
        boolean hazardous,
        boolean contactWithMinors,
        @Nullable String qualificationKind,
        @Nullable Integer monthlyQuota) {}
