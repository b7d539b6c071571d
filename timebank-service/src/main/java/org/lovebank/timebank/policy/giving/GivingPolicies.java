package org.lovebank.timebank.policy.giving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lovebank.http.Time;

/** Finds the rules of giving that are in force today; a pack without its own follows the default ones. */
@ApplicationScoped
public class GivingPolicies {

    private static final String DEFAULT_PACK = "DEFAULT";

    private final GivingPolicyRepository policies;
    private final Clock clock;

    GivingPolicies(GivingPolicyRepository policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** Of a branch's policy pack, today, Shanghai time. */
    @Transactional
    public GivingPolicy inForce(String pack) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.DAYS);
        return policies.inForce(pack, today)
                .or(() -> policies.inForce(DEFAULT_PACK, today))
                .orElseThrow(() -> new IllegalStateException("no rules of giving are in force"));
    }

    @Transactional
    List<GivingPolicyView> after(int version, int limit) {
        return policies.after(version, limit).stream().map(GivingPolicy::view).toList();
    }
}
