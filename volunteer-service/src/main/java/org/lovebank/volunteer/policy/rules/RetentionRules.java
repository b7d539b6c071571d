package org.lovebank.volunteer.policy.rules;

/** Working days for an erasure's decision, and days after which ended invitations and relations lose what was said in them. */
public record RetentionRules(int erasureWorkingDays, int endedInvitationDays, int endedRelationDays) {

    public RetentionRules {
        if (erasureWorkingDays < 1 || endedInvitationDays < 1 || endedRelationDays < 1) {
            throw new IllegalArgumentException("RetentionRules");
        }
    }
}
