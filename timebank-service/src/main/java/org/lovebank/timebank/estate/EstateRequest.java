package org.lovebank.timebank.estate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/** Whose account it is, and how the council knows: a code, never a document. */
record EstateRequest(
        @NotNull UUID accountId,

        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String reasonCode) {}
