package org.lovebank.timebank.policy;

import java.time.Instant;
import java.time.LocalDate;

/** A policy version as everybody may read it, with the source of its numbers. */
public record PolicyPackView(
        int version,
        String code,
        String areaPath,
        LocalDate effectiveOn,
        PolicyRules content,
        String source,
        Instant publishedAt) {}
