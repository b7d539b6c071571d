package org.lovebank.timebank.estate.inheritance;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Which account of a holder who died, the heir's own account, and whether the heir keeps the minutes or donates them. */
record InheritanceRequest(
        @NotNull UUID accountId,
        @NotNull UUID heirAccountId,
        @NotNull Disposal disposal) {

    /** What the heir does with the minutes. */
    enum Disposal {
        KEEP,
        DONATE
    }

    /** Whether the proof that was shown proves it. */
    record ProofCheck(@NotNull Boolean proven) {}
}
