package org.lovebank.timebank.branch.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A branch's change of policy, as everybody may read it. */
public record PolicyChangeView(
        UUID id,
        UUID branchId,
        String policyPack,
        LocalDate effectiveOn,
        ChangeState state,
        UUID approvalId,
        Instant proposedAt,
        Instant changedAt) {}
