package org.lovebank.volunteer.policy;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.policy.PolicyResource.NewPolicy;
import org.lovebank.volunteer.policy.RegistryPolicy.Draft;

@ApplicationScoped
class ApprovePolicy {

    private final RegistryPolicyRepository policies;
    private final KnownAreas areas;
    private final Clock clock;

    ApprovePolicy(RegistryPolicyRepository policies, KnownAreas areas, Clock clock) {
        this.policies = policies;
        this.areas = areas;
        this.clock = clock;
    }

    @Transactional
    public PolicyView by(Caller approver, NewPolicy wanted) {
        PolicyContent.checked(wanted.code(), wanted.content());
        Draft draft = new Draft(
                wanted.code(),
                areas.at(wanted.areaPath()),
                wanted.effectiveOn(),
                wanted.content().toString(),
                wanted.source() == null ? "" : wanted.source(),
                wanted.reason());
        Instant now = clock.instant();
        int number = policies.nextVersion(wanted.code());
        RegistryPolicy policy = RegistryPolicy.approved(
                UuidCreator.getTimeOrderedEpoch(), draft, number, approver, LocalDate.ofInstant(now, Time.DAYS), now);
        policies.persistAndFlush(policy);
        return policy.view();
    }
}
