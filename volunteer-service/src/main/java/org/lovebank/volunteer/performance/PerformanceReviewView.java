package org.lovebank.volunteer.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A review as callers see it; {@code scoreTenths} in tenths of a point out of five. */
record PerformanceReviewView(
        UUID id,
        UUID volunteerId,
        String areaPath,
        int year,
        int part,
        LocalDate fromOn,
        LocalDate toOn,
        UUID reviewerId,
        Map<String, Integer> points,
        int scoreTenths,
        Basis basis,
        int policyVersion,
        Instant reviewedAt) {}
