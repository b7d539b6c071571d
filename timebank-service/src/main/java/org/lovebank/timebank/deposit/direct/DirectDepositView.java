package org.lovebank.timebank.deposit.direct;

import java.time.Instant;
import java.util.UUID;
import org.lovebank.timebank.ledger.Receipt;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.TransferKind;

/**
 * What became of a deposit; {@code state} is PENDING until the registry finalises the record, or AVAILABLE, and {@code
 * toPoolMinutes} is what went beyond the holder's cap. {@code lane} and {@code sequence} are its place in the journal.
 */
public record DirectDepositView(
        UUID recordId,
        UUID accountId,
        UUID transferId,
        String state,
        long minutes,
        long toPoolMinutes,
        int policyVersion,
        int lane,
        long sequence,
        Instant recordedAt) {

    /** Read from the journal's rows, so that a later answer to the same record is the same. */
    public static DirectDepositView of(UUID recordId, UUID accountId, Receipt receipt) {
        Transfer deposit = receipt.transfers().getFirst();
        boolean released = false;
        long beyond = 0;
        for (Transfer transfer : receipt.transfers()) {
            released |= transfer.entry().kind() == TransferKind.RELEASE;
            beyond += transfer.entry().kind() == TransferKind.OVERFLOW
                    ? transfer.entry().amount()
                    : 0;
        }
        return new DirectDepositView(
                recordId,
                accountId,
                deposit.entry().id(),
                released ? "AVAILABLE" : "PENDING",
                deposit.entry().amount(),
                beyond,
                deposit.entry().stamp().policyVersion(),
                deposit.lane(),
                deposit.seq(),
                deposit.recordedAt());
    }
}
