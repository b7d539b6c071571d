package org.lovebank.timebank.ledger.lane;

import org.lovebank.timebank.ledger.LedgerRefusal;
import org.lovebank.timebank.ledger.Receipt;

/** What a committed batch says to one of those who waited. */
sealed interface Outcome {

    record Done(Receipt receipt) implements Outcome {}

    record No(LedgerRefusal refusal) implements Outcome {}

    record Broken(RuntimeException cause) implements Outcome {}
}
