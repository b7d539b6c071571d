package org.lovebank.volunteer.reward;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.volunteer.honour.Honoured;

/** A reward as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RewardView(
        UUID id,
        Honoured honoured,
        String areaPath,
        String kind,
        String what,
        @Nullable Long worthFen,
        @Nullable UUID honourId,
        @Nullable Integer stars,
        String state,
        List<String> allowed,
        UUID grantedBy,
        @Nullable UUID endedBy,
        long version) {}
