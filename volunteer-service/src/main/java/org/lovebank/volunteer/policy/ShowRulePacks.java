package org.lovebank.volunteer.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lovebank.access.AreaPath;
import org.lovebank.http.Time;
import org.lovebank.volunteer.area.KnownAreas;

/** Puts together what holds at a place on a day, by mechanism: the nearest area's version of every rule. */
@ApplicationScoped
class ShowRulePacks {

    private final RegistryPolicyRepository policies;
    private final KnownAreas areas;
    private final Clock clock;

    ShowRulePacks(RegistryPolicyRepository policies, KnownAreas areas, Clock clock) {
        this.policies = policies;
        this.areas = areas;
        this.clock = clock;
    }

    @Transactional
    public List<RulePackView> at(String areaPath, Optional<LocalDate> asked) {
        AreaPath place = areas.at(areaPath);
        LocalDate day = asked.orElseGet(() -> LocalDate.ofInstant(clock.instant(), Time.DAYS));
        return Arrays.stream(Mechanism.values())
                .map(mechanism -> new RulePackView(mechanism.name(), areaPath, day, rules(mechanism, place, day)))
                .toList();
    }

    private List<PolicyView> rules(Mechanism mechanism, AreaPath place, LocalDate day) {
        return Arrays.stream(PolicyCode.values())
                .filter(code -> code.mechanism() == mechanism)
                .flatMap(code -> policies.nearest(code.name(), place, day).stream())
                .map(RegistryPolicy::view)
                .toList();
    }
}
