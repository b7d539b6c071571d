package org.lovebank.timebank.gift;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/** Whose minutes, to whom, how many, and by what relation. */
record GiftRequest(
        @NotNull UUID fromAccountId,
        @NotNull UUID toAccountId,
        @Min(1) @Max(1_000_000_000) long minutes,

        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String relation) {

    /** What the teller found: whether the proof that was shown proves the relation. */
    record RelationCheck(@NotNull Boolean proven) {}
}
