package org.lovebank.volunteer.volunteer.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.VolunteerEvent.VolunteerRegistered;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.volunteer.Volunteer;
import org.lovebank.volunteer.volunteer.VolunteerFiles;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.NoSuchVolunteer;
import org.lovebank.volunteer.volunteer.VolunteerRepository;
import org.lovebank.volunteer.volunteer.VolunteerView;

/** The step that makes somebody a volunteer; from here on there is an account. */
@ApplicationScoped
class AcceptCharter {

    private final VolunteerRepository volunteers;
    private final VolunteerFiles files;
    private final MinorLimits minorLimits;
    private final EventLog log;
    private final Clock clock;

    AcceptCharter(
            VolunteerRepository volunteers, VolunteerFiles files, MinorLimits minorLimits, EventLog log, Clock clock) {
        this.volunteers = volunteers;
        this.files = files;
        this.minorLimits = minorLimits;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public VolunteerView by(Caller caller, UUID id, String documentVersion, Channel channel) {
        Volunteer volunteer = volunteers.findForChange(id).orElseThrow(() -> new Refused(new NoSuchVolunteer(id)));
        minorLimits.demandBoundGuardian(id, volunteer.place(), clock.instant());
        volunteer.accept(new Charter(documentVersion, channel, caller.id(), clock.instant()), caller);
        volunteers.keep(volunteer);
        log.append(new VolunteerRegistered(id, volunteer.version() + 1, files.state(volunteer)));
        return files.masked(volunteer);
    }
}
