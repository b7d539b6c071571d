package org.lovebank.timebank.transfer;

import java.util.List;
import java.util.UUID;
import org.lovebank.timebank.ledger.Receipt;
import org.lovebank.timebank.ledger.Unit;

/** What was undone: everything that the transfer was part of. */
public record ReversalView(UUID transferId, List<Line> reversals) {

    static ReversalView of(UUID transferId, Receipt receipt) {
        return new ReversalView(
                transferId,
                receipt.transfers().stream()
                        .map(transfer -> new Line(
                                transfer.entry().id(),
                                transfer.entry().refId(),
                                transfer.entry().unit(),
                                transfer.entry().amount()))
                        .toList());
    }

    /** One reversal and the transfer that it undoes. */
    public record Line(
            UUID transferId,
            @org.jspecify.annotations.Nullable UUID originalId,
            Unit unit,
            long amount) {}
}
