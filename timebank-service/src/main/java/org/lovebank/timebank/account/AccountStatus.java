package org.lovebank.timebank.account;

/** Whether an account may spend: FROZEN receives only; CLOSED does neither. */
public enum AccountStatus {
    OPEN,
    FROZEN,
    CLOSED;

    /** The registry's word for a team or an organisation. */
    static AccountStatus forGroup(String registryStatus) {
        return registryStatus.equals("ACTIVE") ? OPEN : FROZEN;
    }

    /** The registry's word for a volunteer, as this house takes it: who serves or rests may spend. */
    static AccountStatus forVolunteer(String registryStatus) {
        return switch (registryStatus) {
            case "ACTIVE", "PAUSED", "DORMANT" -> OPEN;
            default -> FROZEN;
        };
    }
}
