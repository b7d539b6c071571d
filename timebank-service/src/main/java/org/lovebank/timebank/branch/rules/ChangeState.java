package org.lovebank.timebank.branch.rules;

/** Where a branch's change of policy stands; a settled one is in force from its day on. */
public enum ChangeState {
    PROPOSED,
    SETTLED,
    REFUSED
}
