package org.lovebank.volunteer.annualassessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One volunteer in the snapshot: minutes of the year and in all, the mean score of the reviews, stars, and the verdict. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentLine(
        UUID volunteerId,
        long minutes,
        long honourMinutes,
        @Nullable Integer scoreTenths,
        int awardedStars,
        boolean excellent) {}
