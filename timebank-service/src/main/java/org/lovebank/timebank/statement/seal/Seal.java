package org.lovebank.timebank.statement.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A statement that was handed out: its check code, where it stands and with which line it ends, and the signature under what it said (Base64). */
public record Seal(
        String code,
        UUID accountId,
        LocalDate from,
        LocalDate to,
        long lastLine,
        String keyId,
        String signature,
        Instant sealedAt) {}
