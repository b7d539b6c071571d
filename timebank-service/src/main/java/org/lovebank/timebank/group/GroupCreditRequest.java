package org.lovebank.timebank.group;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * What a group did together: the activity, when it ended, and the minutes that no member's own record holds. The reason
 * stands in the journal for ever, so without names.
 */
public record GroupCreditRequest(
        @NotNull UUID accountId,
        @NotNull UUID activityId,
        @NotNull @PastOrPresent Instant servedTo,
        @Min(1) @Max(1_000_000) int minutes,
        @NotBlank @Size(max = 200) String reason) {}
