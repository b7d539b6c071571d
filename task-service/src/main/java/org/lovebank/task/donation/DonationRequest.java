package org.lovebank.task.donation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Goods that were handed in at a place.
 *
 * @param pieces how many, 1 to 10,000
 * @param donorId who gave them; without it the giver stays unnamed
 * @param description what they are, without a word about persons
 */
@Schema(name = "GoodsDonationRequest")
record DonationRequest(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{2,39}") String campaignCode,
        @NotBlank @Size(max = 330) String areaPath,
        @NotNull @Positive @Max(10_000) Integer pieces,
        @Nullable UUID donorId,
        @Nullable @Size(max = 100) String description) {}
