package org.lovebank.volunteer.policy.rules;

/** From how many honour minutes on somebody in need is helped first. */
public record GoodRecordRules(long honourMinutes) {

    public GoodRecordRules {
        if (honourMinutes < 1) {
            throw new IllegalArgumentException("GoodRecordRules");
        }
    }
}
