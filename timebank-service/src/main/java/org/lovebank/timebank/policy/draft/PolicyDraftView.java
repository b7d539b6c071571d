package org.lovebank.timebank.policy.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.policy.PolicyRules;

/** A drafted policy; {@code approvalId} is where the second member signs. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicyDraftView(
        UUID id,
        String code,
        String areaPath,
        PolicyRules rules,
        String source,
        DraftState state,
        UUID approvalId,
        @Nullable Integer publishedVersion,
        Instant draftedAt,
        Instant changedAt,
        long version) {}
