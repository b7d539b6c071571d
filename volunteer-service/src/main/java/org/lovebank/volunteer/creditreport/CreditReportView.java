package org.lovebank.volunteer.creditreport;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Somebody's service in few numbers, without a name: stars, minutes, confirmed honours by level. */
record CreditReportView(
        UUID volunteerId,
        UUID consentId,
        Instant composedAt,
        int awardedStars,
        long honourMinutes,
        Map<String, Long> honoursByLevel) {}
