package org.lovebank.volunteer.star;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.volunteer.policy.rules.StarRules;

/**
 * A star rating as callers see it; minutes are the sum of final records. {@code pack} and {@code thresholdsMinutes} are
 * those in force now; {@code minutesToNextStar} is absent at five stars.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StarRatingView(
        UUID volunteerId,
        long honourMinutes,
        int qualifiesForStars,
        int awardedStars,
        int policyVersion,
        @Nullable String pack,
        @Nullable List<Long> thresholdsMinutes,
        @Nullable Long minutesToNextStar) {

    static StarRatingView of(UUID volunteerId, long minutes, int qualifies, int awarded, int policyVersion) {
        return new StarRatingView(volunteerId, minutes, qualifies, awarded, policyVersion, null, null, null);
    }

    StarRatingView explainedBy(StarRules rules) {
        Long next = rules.thresholdsMinutes().stream()
                .filter(threshold -> threshold > honourMinutes)
                .findFirst()
                .map(threshold -> threshold - honourMinutes)
                .orElse(null);
        return new StarRatingView(
                volunteerId,
                honourMinutes,
                qualifiesForStars,
                awardedStars,
                policyVersion,
                rules.pack(),
                rules.thresholdsMinutes(),
                next);
    }
}
