package org.lovebank.timebank.closure;

import org.lovebank.timebank.account.FrozenFor;
import org.lovebank.timebank.ledger.TransferKind;

/** Why an account is closed. */
public enum ClosureCause {
    /** Its holder wants it. */
    HOLDER(TransferKind.CLOSURE, FrozenFor.CLOSING),
    /** An heir's application was approved. */
    INHERITANCE(TransferKind.INHERITANCE, FrozenFor.DECEASED),
    /** Nobody applied in time. */
    UNCLAIMED(TransferKind.INHERITANCE, FrozenFor.DECEASED);

    private final TransferKind transfer;
    private final FrozenFor frozenFor;

    ClosureCause(TransferKind transfer, FrozenFor frozenFor) {
        this.transfer = transfer;
        this.frozenFor = frozenFor;
    }

    TransferKind transfer() {
        return transfer;
    }

    FrozenFor frozenFor() {
        return frozenFor;
    }
}
