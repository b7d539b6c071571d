package org.lovebank.volunteer.star.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.star.application.StarApplicationRefusal.NoSuchStarApplication;

/** An application is checked, reviewed, rejected or withdrawn. */
@ApplicationScoped
class JudgeStar {

    private final StarApplicationRepository applications;
    private final WeighStar weighStar;
    private final EventLog log;
    private final Clock clock;

    JudgeStar(StarApplicationRepository applications, WeighStar weighStar, EventLog log, Clock clock) {
        this.applications = applications;
        this.weighStar = weighStar;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public StarApplicationView check(Caller caller, UUID id) {
        StarApplication application = found(caller, id, "CHECK");
        application.mustFollow(StarApplicationState.CHECKED);
        Instant now = clock.instant();
        application.check(
                weighStar.of(application.volunteerId(), application.place(), application.stars(), now), caller, now);
        return kept(application);
    }

    @Transactional
    public StarApplicationView review(Caller caller, UUID id) {
        StarApplication application = found(caller, id, "REVIEW");
        application.review(caller, clock.instant());
        return kept(application);
    }

    @Transactional
    public StarApplicationView reject(Caller caller, UUID id, StarReason reason) {
        StarApplication application = found(caller, id, "REJECTION");
        application.reject(reason, caller.id(), clock.instant());
        return kept(application);
    }

    @Transactional
    public StarApplicationView withdraw(Caller caller, UUID id) {
        StarApplication application = locked(id);
        application.withdraw(caller, clock.instant());
        return kept(application);
    }

    private StarApplication found(Caller caller, UUID id, String step) {
        StarApplication application = locked(id);
        application.mustBeDecidedBy(caller, step);
        return application;
    }

    private StarApplication locked(UUID id) {
        return applications.findForChange(id).orElseThrow(() -> new Refused(new NoSuchStarApplication(id)));
    }

    private StarApplicationView kept(StarApplication application) {
        applications.keep(application);
        log.append(application.event());
        return application.view();
    }
}
