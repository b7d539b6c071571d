package org.lovebank.volunteer.beneficiary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
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
        LocalDate reviewedOn,
        @Nullable UUID reviewedBy,
        LocalDate reviewDueOn,
        @Nullable UUID householdId,
        @Nullable Boolean goodRecord,
        Instant changedAt,
        long version) {}
