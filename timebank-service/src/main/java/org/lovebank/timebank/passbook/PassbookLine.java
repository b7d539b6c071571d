package org.lovebank.timebank.passbook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.TransferKind;

/**
 * One line of a passbook 存折: time, place, content, duration, cumulative duration and witness of the service behind it,
 * and the balance after it. A line that is no service has no place and no witness. {@code changeMinutes} is signed; the
 * witness is masked. {@code hash} is the
 * link of the ledger's chain that the line is.
 */
public record PassbookLine(
        long sequence,
        TransferKind kind,
        Instant servedAt,
        @Nullable String place,
        @Nullable String content,
        long durationMinutes,
        long cumulativeMinutes,
        @Nullable String witness,
        long changeMinutes,
        long balanceMinutes,
        UUID transferId,
        Instant recordedAt,
        String hash) {}
