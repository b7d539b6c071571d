package org.lovebank.volunteer.volunteer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.VolunteerEvent.VolunteerProfileChanged;
import org.lovebank.events.VolunteerEvent.VolunteerStatusChanged;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.consent.ConsentPurpose;
import org.lovebank.volunteer.consent.ConsentWithdrawn;
import org.lovebank.volunteer.consent.DataClass;
import org.lovebank.volunteer.consent.GuardianshipChanged;
import org.lovebank.volunteer.file.VolunteerFile;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.NoSuchVolunteer;
import org.lovebank.volunteer.volunteer.registration.ConsentRules;
import org.lovebank.volunteer.volunteer.registration.MinorLimits;
import org.lovebank.volunteer.volunteer.standing.VolunteerStatus;

/** Edits of a file: by the volunteer or staff, by a membership, or because a consent was taken back. */
@ApplicationScoped
public class ChangeVolunteer {

    private final VolunteerRepository volunteers;
    private final VolunteerFiles files;
    private final ConsentRules consentRules;
    private final MinorLimits minorLimits;
    private final People people;
    private final EventLog log;
    private final Clock clock;

    ChangeVolunteer(
            VolunteerRepository volunteers,
            VolunteerFiles files,
            ConsentRules consentRules,
            MinorLimits minorLimits,
            People people,
            EventLog log,
            Clock clock) {
        this.volunteers = volunteers;
        this.files = files;
        this.consentRules = consentRules;
        this.minorLimits = minorLimits;
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    VolunteerView by(Caller caller, UUID id, @Nullable String ifMatch, VolunteerFile file) {
        Volunteer volunteer = forChange(id);
        volunteer.mustBeEditableBy(caller);
        new Version(volunteer.version()).mustMatch(ifMatch);
        consentRules.demandFor(id, file);
        minorLimits.demandFor(id, volunteer.place(), file, clock.instant());
        volunteer.keepFile(file, people.key(id), clock.instant());
        keepAndTell(volunteer);
        return files.shownTo(caller, volunteer);
    }

    /** A membership began or ended: matching must know. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tellAgain(UUID id) {
        tellAgain(forChange(id));
    }

    void guardianshipChanged(@Observes GuardianshipChanged changed) {
        volunteers.findForChange(changed.personId()).ifPresent(volunteer -> {
            if (!pausedWithoutGuardian(volunteer)) {
                tellAgain(volunteer);
            }
        });
    }

    /** Somebody under age does not go on serving when the ground for it is gone. */
    private boolean pausedWithoutGuardian(Volunteer volunteer) {
        boolean alone = minorLimits.isMinor(volunteer.id(), volunteer.place(), clock.instant())
                && minorLimits.lacksGuardian(volunteer.id());
        if (!alone || !volunteer.loseGuardian(clock.instant())) {
            return false;
        }
        volunteers.keep(volunteer);
        log.append(new VolunteerStatusChanged(volunteer.id(), volunteer.version() + 1, files.state(volunteer)));
        return true;
    }

    /** A new version, though no field changed: others take only what is newer than what they know. */
    private void tellAgain(Volunteer volunteer) {
        volunteer.changed(clock.instant());
        keepAndTell(volunteer);
    }

    void forget(@Observes ConsentWithdrawn consent) {
        volunteers.findForChange(consent.personId()).ifPresent(volunteer -> {
            if (consent.endsGroundFor(ConsentPurpose.VOLUNTEER_FILE, DataClass.OPTIONAL)) {
                volunteer.forgetOptionalFields(people.key(volunteer.id()), clock.instant());
            }
            if (consent.endsGroundFor(ConsentPurpose.VOLUNTEER_FILE, DataClass.SENSITIVE)) {
                volunteer.forgetSensitiveFields(people.key(volunteer.id()), clock.instant());
            }
            volunteers.flush();
        });
    }

    private void keepAndTell(Volunteer volunteer) {
        volunteers.keep(volunteer);
        if (volunteer.status() != VolunteerStatus.SUBMITTED) {
            log.append(new VolunteerProfileChanged(volunteer.id(), volunteer.version() + 1, files.state(volunteer)));
        }
    }

    private Volunteer forChange(UUID id) {
        return volunteers.findForChange(id).orElseThrow(() -> new Refused(new NoSuchVolunteer(id)));
    }
}
