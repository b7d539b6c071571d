package org.lovebank.timebank.approval;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Why a member says no: a code, for a sentence might tell of a person. */
record VetoRequest(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String reasonCode) {}
