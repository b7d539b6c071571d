package org.lovebank.timebank.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.policy.PolicyRefusal.PolicyPackNotFound;

/** Finds the policy that is in force today, or that was in force when something was moved. */
@ApplicationScoped
public class Policies {

    private final PolicyPackRepository packs;
    private final Clock clock;
    private final Map<Integer, PolicyRules> known = new ConcurrentHashMap<>();

    Policies(PolicyPackRepository packs, Clock clock) {
        this.packs = packs;
        this.clock = clock;
    }

    /** The version of a pack that is in force today, Shanghai time. */
    @Transactional
    public Optional<PolicyPack> inForce(String code) {
        return packs.inForce(code, today());
    }

    /** What a branch follows today: the pack that it changed to, else the one that it was opened with. */
    @Transactional
    public Optional<PolicyPack> inForceAt(UUID branch, String openedWith) {
        return packs.inForce(codeAt(branch, openedWith), today());
    }

    /** The code of the pack that a branch follows today. */
    @Transactional
    public String codeAt(UUID branch, String openedWith) {
        return packs.followedBy(branch, today()).orElse(openedWith);
    }

    /** The numbers of a version; they never change. */
    @Transactional
    public Optional<PolicyRules> rulesOf(int version) {
        PolicyRules there = known.get(version);
        if (there != null) {
            return Optional.of(there);
        }
        Optional<PolicyRules> found = packs.findByIdOptional(version).map(PolicyPack::rules);
        found.ifPresent(rules -> known.put(version, rules));
        return found;
    }

    /** The numbers of a published version, or that there is none. */
    @Transactional
    public PolicyRules published(int version) {
        return rulesOf(version).orElseThrow(() -> new Refused(new PolicyPackNotFound()));
    }

    @Transactional
    PolicyPackView one(int version) {
        return packs.findByIdOptional(version)
                .map(PolicyPack::view)
                .orElseThrow(() -> new Refused(new PolicyPackNotFound()));
    }

    @Transactional
    List<PolicyPackView> after(int version, int limit) {
        return packs.after(version, limit).stream().map(PolicyPack::view).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.DAYS);
    }
}
