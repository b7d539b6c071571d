package org.lovebank.timebank.policy.draft;

/** Where a drafted policy stands: DRAFT until two members have signed or one said no. */
public enum DraftState {
    DRAFT,
    APPROVED,
    PUBLISHED,
    REFUSED
}
