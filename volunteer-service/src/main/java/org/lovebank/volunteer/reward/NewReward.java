package org.lovebank.volunteer.reward;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.volunteer.honour.Honoured;

/** A reward to be granted, for an honour or for so many stars; {@code worthFen} of a thing, in hundredths of a yuan. */
record NewReward(
        @Valid @NotNull Honoured honoured,
        @NotNull RewardKind kind,
        @NotBlank @Size(max = 100) String what,
        @Positive @Nullable Long worthFen,
        @Nullable UUID honourId,
        @Min(1) @Max(5) @Nullable Integer stars) {}
