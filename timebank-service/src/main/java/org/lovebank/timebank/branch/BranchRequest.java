package org.lovebank.timebank.branch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;

/** What it takes to open a branch; without a policy pack it follows the default one. */
public record BranchRequest(
        @NotNull @Pattern(regexp = AreaPath.WRITTEN) String areaPath,

        @NotBlank @Size(max = 100) String name,

        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") @Nullable String policyPack,
        @Nullable UUID councilOrganisationId) {}
