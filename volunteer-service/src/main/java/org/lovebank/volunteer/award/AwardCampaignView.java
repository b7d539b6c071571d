package org.lovebank.volunteer.award;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.volunteer.policy.honourrules.AwardRules.Series;

/** A selection as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AwardCampaignView(
        UUID id,
        String areaPath,
        int year,
        String title,
        String issuer,
        List<Series> series,
        int policyVersion,
        String state,
        List<String> allowed,
        Instant nominationsUntil,
        Instant ballotUntil,
        @Nullable UUID noticeId,
        long version) {}
