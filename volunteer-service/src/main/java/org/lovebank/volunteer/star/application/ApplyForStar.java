package org.lovebank.volunteer.star.application;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.honourrules.StarAwardRules;
import org.lovebank.volunteer.star.KnownStars;
import org.lovebank.volunteer.star.application.StarApplicationRefusal.StarOutOfTurn;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/** The volunteer asks for the next star, by hand or at the counter. */
@ApplicationScoped
class ApplyForStar {

    private final StarApplicationRepository applications;
    private final KnownVolunteers volunteers;
    private final KnownStars stars;
    private final Policies policies;
    private final EventLog log;
    private final Clock clock;

    ApplyForStar(
            StarApplicationRepository applications,
            KnownVolunteers volunteers,
            KnownStars stars,
            Policies policies,
            EventLog log,
            Clock clock) {
        this.applications = applications;
        this.volunteers = volunteers;
        this.stars = stars;
        this.policies = policies;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public StarApplicationView by(Caller caller, UUID volunteerId, int wanted) {
        AreaPath place = volunteers.editableBy(caller, volunteerId);
        Instant now = clock.instant();
        int next = stars.awardedTo(volunteerId) + 1;
        boolean inTurn =
                policies.of(StarAwardRules.class, place, now).rules().oneAtATime() ? wanted == next : wanted >= next;
        if (!inTurn) {
            throw new Refused(new StarOutOfTurn(next));
        }
        StarApplication application =
                new StarApplication(UuidCreator.getTimeOrderedEpoch(), volunteerId, place, wanted, caller, now);
        applications.keep(application);
        log.append(application.event());
        return application.view();
    }
}
