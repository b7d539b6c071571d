package org.lovebank.timebank.grant.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A grant programme as everybody may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgrammeView(
        UUID id,
        UUID branchId,
        String name,
        String categoryCode,
        long minutesPerMonth,
        YearMonth fromMonth,
        @Nullable YearMonth untilMonth,
        ProgrammeState state,
        UUID approvalId,
        int givingPolicyVersion,
        long version) {}
