package org.lovebank.volunteer.award.nomination;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.volunteer.honour.HonouredKind;

/**
 * A nomination as callers see it: a person under a masked name, a family without one; {@code votes} is absent while
 * people vote.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NominationView(
        UUID id,
        UUID campaignId,
        String series,
        HonouredKind honouredKind,
        String shownName,
        String state,
        @Nullable Integer votes,
        @Nullable UUID honourId,
        Instant changedAt) {}
