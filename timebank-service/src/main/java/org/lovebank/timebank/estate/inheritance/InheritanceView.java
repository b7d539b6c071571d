package org.lovebank.timebank.estate.inheritance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application as the heir and the branch's people see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InheritanceView(
        UUID id,
        UUID accountId,
        UUID heirAccountId,
        String disposal,
        InheritanceState state,
        boolean namedByHolder,
        @Nullable UUID approvalId,
        Instant changedAt) {}
