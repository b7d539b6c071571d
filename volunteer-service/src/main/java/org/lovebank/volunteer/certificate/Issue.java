package org.lovebank.volunteer.certificate;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** What was issued, by whom, and the code that proves it; {@code official} when the national system has every record. */
@Embeddable
public record Issue(
        String number,
        Integer minutes,
        Integer records,
        Boolean official,
        String code,
        String checkCode,
        UUID issuedBy,
        Instant issuedAt,
        Instant publicisedUntil) {}
