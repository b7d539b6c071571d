package org.lovebank.volunteer.policy.rules;

/** For how many days an invitation stands. */
public record InvitationRules(int validDays) {

    public InvitationRules {
        if (validDays < 1 || validDays > 365) {
            throw new IllegalArgumentException("InvitationRules");
        }
    }
}
