package org.lovebank.task.exclusion;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.exclusion.ExclusionRefusal.NoSuchExclusion;
import org.lovebank.task.exclusion.ExclusionRefusal.NobodyToExclude;
import org.lovebank.task.exclusion.ExclusionRefusal.TooManyExclusions;
import org.lovebank.task.exclusion.ExclusionResource.ExclusionRequest;
import org.lovebank.task.volunteer.VolunteerRepository;

/** A recipient does not want to see a volunteer again, or has changed their mind. Nothing is told: it would get about. */
@ApplicationScoped
class ExcludeVolunteer {

    private static final int MOST = 100;

    private final ExclusionRepository exclusions;
    private final MayExclude mayExclude;
    private final VolunteerRepository volunteers;
    private final Clock clock;

    ExcludeVolunteer(
            ExclusionRepository exclusions, MayExclude mayExclude, VolunteerRepository volunteers, Clock clock) {
        this.exclusions = exclusions;
        this.mayExclude = mayExclude;
        this.volunteers = volunteers;
        this.clock = clock;
    }

    @Transactional
    ExclusionView by(Caller caller, ExclusionRequest asked) {
        UUID beneficiary = asked.beneficiaryId() == null ? caller.id() : asked.beneficiaryId();
        mayExclude.mustBe(caller, beneficiary);
        if (volunteers.find(asked.volunteerId()).isEmpty()) {
            throw new Refused(new NobodyToExclude(asked.volunteerId()));
        }
        if (exclusions.count(beneficiary) >= MOST) {
            throw new Refused(new TooManyExclusions(beneficiary, MOST));
        }
        return ExclusionView.of(exclusions.keep(new Exclusion(
                UuidCreator.getTimeOrderedEpoch(),
                beneficiary,
                asked.volunteerId(),
                asked.reason(),
                caller.id(),
                clock.instant())));
    }

    @Transactional
    void readmit(Caller caller, UUID exclusionId) {
        Exclusion exclusion = exclusions
                .find(exclusionId)
                .filter(found -> mayExclude.is(caller, found.beneficiaryId()))
                .orElseThrow(() -> new Refused(new NoSuchExclusion(exclusionId)));
        exclusions.remove(exclusion.id());
    }
}
