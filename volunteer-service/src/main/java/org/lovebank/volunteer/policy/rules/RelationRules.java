package org.lovebank.volunteer.policy.rules;

/** From which age one may be guardian or proxy, for how many people one proxy may act, and how many acts a day. */
public record RelationRules(int grownUpFrom, int proxyPeople, int proxyActsPerDay) {

    public RelationRules {
        if (grownUpFrom < 14 || grownUpFrom > 30 || proxyPeople < 1 || proxyActsPerDay < 1) {
            throw new IllegalArgumentException("RelationRules");
        }
    }
}
