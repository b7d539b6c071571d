package org.lovebank.timebank.approval;

/** Where an approval stands: OPEN until the second signature, or until one member says no. */
public enum ApprovalState {
    OPEN,
    APPROVED,
    REFUSED
}
