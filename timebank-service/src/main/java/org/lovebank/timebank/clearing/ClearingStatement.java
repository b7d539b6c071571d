package org.lovebank.timebank.clearing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.TransferKind;

/**
 * A branch's clearing in one month, pair by pair. Minutes above zero are owed to the other, below zero to get from it; a
 * month opens with what the month before closed with.
 */
public record ClearingStatement(UUID branchId, String month, String zone, Instant issuedAt, List<PairInMonth> pairs) {

    /**
     * One pair: {@code sentMinutes} left this branch's books for the other's, {@code receivedMinutes} came. The lines are
     * there when one counterparty was asked for.
     */
    public record PairInMonth(
            UUID counterpartyId,
            String counterpartyName,
            long openingMinutes,
            long sentMinutes,
            long receivedMinutes,
            long closingMinutes,
            long transfers,
            @Nullable Long limitMinutes,
            @Nullable List<ClearingLine> lines) {}

    /** One transfer across; {@code changeMinutes} above zero is owed. */
    public record ClearingLine(
            long sequence,
            TransferKind kind,
            Instant recordedAt,
            long changeMinutes,
            long balanceMinutes,
            UUID transferId,
            String hash) {}
}
