package org.lovebank.timebank.branch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A branch as everybody may see it, with what it is for and its slogan 宗旨与口号. */
public record BranchView(
        UUID id,
        String areaPath,
        String name,
        String policyPack,
        @Nullable UUID councilOrganisationId,
        @Nullable String purposeZh,
        @Nullable String purposeEn,
        @Nullable String sloganZh,
        @Nullable String sloganEn,
        Instant openedAt,
        long version) {}
