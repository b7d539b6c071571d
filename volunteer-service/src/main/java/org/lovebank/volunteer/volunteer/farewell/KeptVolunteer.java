package org.lovebank.volunteer.volunteer.farewell;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.VolunteerEvent.VolunteerStatusChanged;
import org.lovebank.volunteer.holding.Forgets;
import org.lovebank.volunteer.holding.HeldData;
import org.lovebank.volunteer.volunteer.Volunteer;
import org.lovebank.volunteer.volunteer.VolunteerFiles;
import org.lovebank.volunteer.volunteer.VolunteerRepository;
import org.lovebank.volunteer.volunteer.standing.StatusReason;
import org.lovebank.volunteer.volunteer.standing.VolunteerStatus;

/** The volunteer's file in the person's copy; it ends with the person, and the street hears of it. */
@ApplicationScoped
class KeptVolunteer implements HeldData, Forgets {

    private final VolunteerRepository volunteers;
    private final VolunteerFiles files;
    private final EventLog log;

    KeptVolunteer(VolunteerRepository volunteers, VolunteerFiles files, EventLog log) {
        this.volunteers = volunteers;
        this.files = files;
        this.log = log;
    }

    @Override
    public String section() {
        return "volunteer";
    }

    @Override
    public Object of(UUID personId) {
        return volunteers.findByIdOptional(personId).stream()
                .map(files::inClear)
                .toList();
    }

    @Override
    public void forget(UUID personId, Ending ending, Instant now) {
        volunteers.findForChange(personId).ifPresent(volunteer -> {
            end(volunteer, ending, now);
            volunteers.flush();
            log.append(new VolunteerStatusChanged(personId, volunteer.version() + 1, files.state(volunteer)));
        });
    }

    private static void end(Volunteer volunteer, Ending ending, Instant now) {
        switch (ending) {
            case DIED -> volunteer.leave(VolunteerStatus.DECEASED, StatusReason.DIED, now);
            case ERASED -> {
                volunteer.leave(VolunteerStatus.ERASED, StatusReason.ERASED, now);
                volunteer.forgetFile(now);
            }
        }
    }
}
