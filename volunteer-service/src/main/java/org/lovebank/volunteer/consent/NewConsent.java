package org.lovebank.volunteer.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consent as it is given; {@code givenBy} names the guardian, and is absent when the person consents;
 * {@code evidenceHash} is the SHA-256 of what was signed or recorded, which stays where it is.
 */
public record NewConsent(
        @NotNull ConsentPurpose purpose,
        @NotNull DataClass dataClass,
        @NotBlank @Size(max = 40) String documentVersion,
        @Nullable UUID givenBy,
        @Nullable ConsentChannel channel,
        @Nullable @Pattern(regexp = "[0-9a-f]{64}") String evidenceHash) {

    /** Whether this is that consent, whoever gave it. */
    public boolean covers(ConsentPurpose wantedPurpose, DataClass wantedClass) {
        return purpose == wantedPurpose && dataClass == wantedClass;
    }
}
