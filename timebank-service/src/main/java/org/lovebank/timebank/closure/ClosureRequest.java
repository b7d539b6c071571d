package org.lovebank.timebank.closure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of the rest: a gift to a relative's account, or a donation to the pool. */
record ClosureRequest(
        @NotNull Disposal disposal,
        @Nullable UUID toAccountId,

        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") @Nullable String relation) {

    /** Where the rest goes. */
    enum Disposal {
        GIFT,
        DONATE
    }

    /** Whether the proof that was shown proves the relation. */
    record RelationCheck(@NotNull Boolean proven) {}
}
