package org.lovebank.timebank.branch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A branch as everybody may see it. */
public record BranchView(
        UUID id,
        String areaPath,
        String name,
        String policyPack,
        @Nullable UUID councilOrganisationId,
        Instant openedAt) {}
