package org.lovebank.task.aid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Aid that was handed out: at most 500 households a sheet; {@code donor} names an organisation, never a person. */
record AidRequest(
        @NotBlank @Size(max = 330) String areaPath,
        @NotBlank @Size(max = 120) String donor,
        @Nullable @Size(max = 40) String campaignCode,
        @Nullable @Size(max = 40) String occasionCode,
        @NotNull LocalDate handedOutOn,
        @NotEmpty @Size(max = 500) List<@Valid @NotNull Line> lines) {

    /** One household's share; cents are at most a million yuan. */
    @Schema(name = "AidRequestLine")
    record Line(
            @NotNull UUID householdId,
            @Nullable @Positive @Max(100_000_000) Integer amountCents,
            @Nullable @Size(max = 100) String goods,
            @Nullable Boolean signedFor) {

        @AssertTrue @Schema(hidden = true)
        boolean isSomething() {
            return amountCents != null || (goods != null && !goods.isBlank());
        }
    }
}
