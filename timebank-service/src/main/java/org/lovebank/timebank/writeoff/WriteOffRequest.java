package org.lovebank.timebank.writeoff;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.lovebank.timebank.ledger.Unit;

/** Which of the holder's accounts owes, and why that is written off: a code, for a sentence might tell of a person. */
record WriteOffRequest(
        @NotNull Unit unit,

        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String reasonCode) {}
