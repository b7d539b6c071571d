package org.lovebank.volunteer.volunteer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.VolunteerEvent.VolunteerStatusChanged;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.NoSuchVolunteer;
import org.lovebank.volunteer.volunteer.registration.MinorLimits;
import org.lovebank.volunteer.volunteer.standing.StatusReason;
import org.lovebank.volunteer.volunteer.standing.VolunteerStatus;

@ApplicationScoped
class ChangeStatus {

    private final VolunteerRepository volunteers;
    private final VolunteerFiles files;
    private final MinorLimits minorLimits;
    private final EventLog log;
    private final Clock clock;

    ChangeStatus(
            VolunteerRepository volunteers, VolunteerFiles files, MinorLimits minorLimits, EventLog log, Clock clock) {
        this.volunteers = volunteers;
        this.files = files;
        this.minorLimits = minorLimits;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public VolunteerView by(Caller caller, UUID id, VolunteerStatus wanted, StatusReason reason) {
        Volunteer volunteer = volunteers.findForChange(id).orElseThrow(() -> new Refused(new NoSuchVolunteer(id)));
        volunteer.mustBeEditableBy(caller);
        if (wanted == VolunteerStatus.ACTIVE) {
            minorLimits.demandBoundGuardian(id, volunteer.place(), clock.instant());
        }
        volunteer.become(wanted, reason, caller, clock.instant());
        volunteers.keep(volunteer);
        log.append(new VolunteerStatusChanged(id, volunteer.version() + 1, files.state(volunteer)));
        return files.masked(volunteer);
    }
}
