package org.lovebank.volunteer.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A finding as reviewers see it: ids only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingView(
        UUID id,
        String rule,
        String state,
        String areaPath,
        List<UUID> peopleIds,
        List<UUID> recordIds,
        Map<String, Long> numbers,
        int policyVersion,
        Instant foundAt,
        @Nullable UUID judgedBy,
        @Nullable String reason,
        Instant changedAt,
        long version) {}
