package org.lovebank.timebank.approval;

import java.util.UUID;

/**
 * The room whose matter is decided, one for each kind. What it intends is kept in the transaction of the decision; what
 * follows from it is done after that, and by the room's own job if the house dies in between.
 */
public interface Matter {

    ApprovalKind kind();

    /** Both have signed: keeps the intent. Inside the transaction of the second signature; a refusal undoes that. */
    void approved(UUID subject);

    /** One member said no. Inside the transaction of that no. */
    void refused(UUID subject, String reasonCode);

    /**
     * Carries the approved matter out, such as in the ledger. Outside of any transaction and perhaps more than once; only
     * a ledger that is busy may refuse, anything else the room keeps.
     */
    default void carryOut(UUID subject) {}
}
