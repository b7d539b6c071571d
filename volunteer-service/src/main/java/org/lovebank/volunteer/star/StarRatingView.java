package org.lovebank.volunteer.star;

import java.util.UUID;

/** A star rating as callers see it; minutes are the sum of final records. */
record StarRatingView(
        UUID volunteerId, long honourMinutes, int qualifiesForStars, int awardedStars, int policyVersion) {}
