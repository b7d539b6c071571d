package org.lovebank.volunteer.plan;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that a plan promises: in which month, what, by which team, how many times. */
@Embeddable
record PlanItem(
        @Min(1) @Max(12) int month,

        @NotBlank @Size(max = 200) String content,

        @Size(max = 40) @Nullable String categoryCode,

        @Nullable UUID teamId,

        @Positive int times) {}
