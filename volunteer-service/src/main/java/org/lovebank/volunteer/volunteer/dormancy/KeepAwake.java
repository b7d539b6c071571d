package org.lovebank.volunteer.volunteer.dormancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.VolunteerEvent.VolunteerStatusChanged;
import org.lovebank.http.Time;
import org.lovebank.volunteer.volunteer.VolunteerFiles;
import org.lovebank.volunteer.volunteer.VolunteerRepository;

/** Notes confirmed service on the volunteer's file, and wakes who was dormant. */
@ApplicationScoped
public class KeepAwake {

    private final VolunteerRepository volunteers;
    private final VolunteerFiles files;
    private final EventLog log;
    private final Clock clock;

    KeepAwake(VolunteerRepository volunteers, VolunteerFiles files, EventLog log, Clock clock) {
        this.volunteers = volunteers;
        this.files = files;
        this.log = log;
        this.clock = clock;
    }

    /** Service that ended then was confirmed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void served(UUID volunteerId, Instant servedTo) {
        LocalDate day = LocalDate.ofInstant(servedTo, Time.DAYS);
        volunteers.findForChange(volunteerId).ifPresent(volunteer -> {
            boolean woke = volunteer.served(day, clock.instant());
            volunteers.flush();
            if (woke) {
                log.append(new VolunteerStatusChanged(volunteerId, volunteer.version() + 1, files.state(volunteer)));
            }
        });
    }
}
