package org.lovebank.volunteer.relation.proof;

/** Why a relation is refused or ended; a code, because free words would carry personal data. */
public enum EndReason {
    OWN_WISH,
    PROOF_NOT_SUFFICIENT,
    COUNTERPART_DECLINED,
    NO_LONGER_TRUE,
    OF_AGE,
    MISUSE,
    DECEASED,
    ERASED
}
