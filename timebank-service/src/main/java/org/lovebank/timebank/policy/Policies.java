package org.lovebank.timebank.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lovebank.http.Time;

/** Finds the policy that is in force today. */
@ApplicationScoped
public class Policies {

    private final PolicyPackRepository packs;
    private final Clock clock;

    Policies(PolicyPackRepository packs, Clock clock) {
        this.packs = packs;
        this.clock = clock;
    }

    /** The version of a pack that is in force today, Shanghai time. */
    @Transactional
    public Optional<PolicyPack> inForce(String code) {
        return packs.inForce(code, LocalDate.ofInstant(clock.instant(), Time.DAYS));
    }

    @Transactional
    List<PolicyPackView> after(int version, int limit) {
        return packs.after(version, limit).stream().map(PolicyPack::view).toList();
    }
}
