package org.lovebank.volunteer.servicerecord.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A correction as callers see it; {@code newRecordId} is the record that stands in the place of the old one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CorrectionView(
        UUID id,
        UUID recordId,
        String state,
        String reason,
        String categoryCode,
        String projectName,
        Instant servedFrom,
        Instant servedTo,
        int breakMinutes,
        int minutes,
        String place,
        String content,
        UUID askedBy,
        Instant askedAt,
        Instant answerDueAt,
        @Nullable UUID firstVoice,
        @Nullable UUID secondVoice,
        @Nullable String declineReason,
        @Nullable UUID newRecordId,
        int policyVersion,
        Instant changedAt,
        long version) {}
