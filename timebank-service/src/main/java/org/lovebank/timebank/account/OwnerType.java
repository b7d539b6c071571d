package org.lovebank.timebank.account;

/** Whose an account is. What a team or an organisation earned together is given away, never spent. */
public enum OwnerType {
    VOLUNTEER,
    /** 服务对象: who receives grants and has no other account. */
    BENEFICIARY,
    TEAM,
    ORGANISATION;

    /** Whether the account is of many people, not of one. */
    public boolean isGroup() {
        return this == TEAM || this == ORGANISATION;
    }
}
