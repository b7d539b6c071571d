package org.lovebank.volunteer.award;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** A selection to be begun; its series are those of the rule AWARD_CAMPAIGN at the place. */
record NewCampaign(
        @NotBlank @Size(max = 330) String areaPath,
        @Min(2000) @Max(2200) int year,

        @NotBlank @Size(max = 60) String title,
        @NotBlank @Size(max = 100) String issuer,
        @NotNull Instant nominationsUntil,
        @NotNull Instant ballotUntil) {}
