package org.lovebank.timebank.branch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a branch calls itself, what it is for 宗旨, and its slogan 口号; what is left out is taken away. */
public record BranchEdit(
        @NotBlank @Size(max = 100) String name,

        @Size(max = 500) @Nullable String purposeZh,
        @Size(max = 1000) @Nullable String purposeEn,
        @Size(max = 100) @Nullable String sloganZh,
        @Size(max = 200) @Nullable String sloganEn,
        @Nullable UUID councilOrganisationId) {}
