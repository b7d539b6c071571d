package org.lovebank.task.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A campaign to begin: {@code code} is how orders, activities and reports name it; {@code gathers}: goods that people give it. */
record CampaignRequest(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{2,39}") String code,
        @NotBlank @Size(max = 60) String name,
        @Nullable @Size(max = 200) String purpose,
        @NotBlank @Size(max = 330) String areaPath,
        @Nullable ActionLine actionLine,
        @Nullable GoodsKind gathers,
        @NotNull LocalDate beginsOn,
        @Nullable LocalDate endsOn) {}
