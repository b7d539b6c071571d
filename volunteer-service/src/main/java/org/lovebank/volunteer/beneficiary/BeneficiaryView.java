package org.lovebank.volunteer.beneficiary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A beneficiary as callers see one; lists never show the groups. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BeneficiaryView(
        UUID id,
        String name,
        String areaPath,
        boolean keyRecipient,
        @Nullable List<BeneficiaryGroup> groups,
        @Nullable String needsSummary,
        UUID registeredBy,
        Instant changedAt,
        long version) {}
