package org.lovebank.timebank.policy.draft;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.lovebank.access.AreaPath;
import org.lovebank.timebank.policy.PolicyRules;

/** A new policy: whose it is, its code, its numbers, and where they come from. */
public record PolicyDraftRequest(
        @NotNull @Pattern(regexp = AreaPath.WRITTEN) String areaPath,

        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String code,
        @NotNull @Valid PolicyRules rules,
        @NotBlank @Size(max = 500) String source) {

    /** The day from which it is in force. */
    public record Publication(@NotNull LocalDate effectiveOn) {}
}
