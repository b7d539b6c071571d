package org.lovebank.timebank.branch.rules;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/** Which pack, and from which day on. */
public record PolicyChangeRequest(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String policyPack,
        @NotNull LocalDate effectiveOn) {}
