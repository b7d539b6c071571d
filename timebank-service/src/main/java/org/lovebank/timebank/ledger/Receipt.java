package org.lovebank.timebank.ledger;

import java.util.List;
import java.util.UUID;

/** The ledger's yes: the transfers that an instruction became, now or ({@code replayed}) when it was first given. */
public record Receipt(List<Transfer> transfers, boolean replayed) {

    public Receipt {
        transfers = List.copyOf(transfers);
    }

    /** The transfer with this id. */
    public Transfer transfer(UUID id) {
        return transfers.stream()
                .filter(transfer -> transfer.entry().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not in this receipt: " + id));
    }
}
