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

@ApplicationScoped
class ChangeStatus {

    private final VolunteerRepository volunteers;
    private final VolunteerFiles files;
    private final EventLog log;
    private final Clock clock;

    ChangeStatus(VolunteerRepository volunteers, VolunteerFiles files, EventLog log, Clock clock) {
        this.volunteers = volunteers;
        this.files = files;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public VolunteerView by(Caller caller, UUID id, VolunteerStatus wanted, StatusReason reason) {
        Volunteer volunteer = volunteers.findForChange(id).orElseThrow(() -> new Refused(new NoSuchVolunteer(id)));
        volunteer.become(wanted, reason, caller, clock.instant());
        volunteers.keep(volunteer);
        log.append(new VolunteerStatusChanged(id, volunteer.version() + 1, files.state(volunteer)));
        return files.masked(volunteer);
    }
}
