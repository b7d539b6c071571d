package org.lovebank.timebank.approval;

/** What needs two persons of the council 理事会. */
public enum ApprovalKind {
    /** A new policy version. */
    POLICY_PACK,
    /** Another pack for a branch. */
    BRANCH_POLICY,
    /** A programme that grants minutes to key recipients. */
    GRANT_PROGRAMME,
    /** Minutes of the public pool for the grant fund. */
    FUNDING,
    /** A key recipient's place in a programme. */
    GRANT,
    /** What a holder who died left. */
    INHERITANCE,
    /** What a reversal left owing. */
    WRITE_OFF
}
