package org.lovebank.timebank.ledger.lane;

import java.util.Set;
import java.util.UUID;
import org.lovebank.timebank.ledger.LedgerRefusal;
import org.lovebank.timebank.ledger.Receipt;

/** What a committed batch says to one of those who waited. */
sealed interface Outcome {

    /**
     * What an earlier try of this very batch wrote before its commit was lost from sight is new to its first caller.
     *
     * @param earlier the ids that were written and whose commit is in doubt; this one is taken out
     */
    default Outcome asFirst(UUID id, Set<UUID> earlier) {
        return this instanceof Done(Receipt receipt) && receipt.replayed() && earlier.remove(id)
                ? new Done(new Receipt(receipt.transfers(), false))
                : this;
    }

    record Done(Receipt receipt) implements Outcome {}

    record No(LedgerRefusal refusal) implements Outcome {}

    record Broken(RuntimeException cause) implements Outcome {}
}
