package org.lovebank.timebank.deposit;

/** How far a service record has come in the ledger. */
public enum DepositStage {
    /** Not deposited. */
    NOTHING,
    /** Confirmed: issued, not yet spendable. */
    PENDING,
    /** Final: spendable. */
    AVAILABLE,
    /** Refused or voided after it was deposited. */
    TAKEN_BACK,
    /** The ledger refused it. */
    REJECTED
}
