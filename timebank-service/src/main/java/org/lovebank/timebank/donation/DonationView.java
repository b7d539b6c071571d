package org.lovebank.timebank.donation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A donation as its donor and the branch see it; {@code sequence} is its line in the passbook. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DonationView(
        UUID transferId,
        UUID accountId,
        long minutes,
        @Nullable String purpose,
        long minutesLeft,
        long sequence,
        Instant donatedAt) {}
