package org.lovebank.timebank.account;

/** For what an account is frozen, whatever the registry says of its holder. */
public enum FrozenFor {
    /** The holder died; heirs may apply. */
    DECEASED,
    /** What is left is on its way. */
    CLOSING
}
