package org.lovebank.volunteer.volunteer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.lovebank.access.Caller;
import org.lovebank.events.VolunteerEvent.VolunteerState;
import org.lovebank.http.Time;
import org.lovebank.volunteer.consent.Consents;
import org.lovebank.volunteer.disclosure.DisclosureLog;
import org.lovebank.volunteer.disclosure.DisclosurePurpose;
import org.lovebank.volunteer.file.AbilitiesOfVolunteers;
import org.lovebank.volunteer.file.VolunteerFile;
import org.lovebank.volunteer.identity.PersonalData;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.policy.Policies;

/** Puts file and person together: masked for others, in clear for the volunteer, without names for other houses. */
@ApplicationScoped
public class VolunteerFiles {

    private static final java.util.List<String> ALL = java.util.List.of("NAME", "PHONE", "VOLUNTEER_FILE");

    private final People people;
    private final TeamsOfVolunteers teams;
    private final AbilitiesOfVolunteers abilities;
    private final Policies policies;
    private final DisclosureLog disclosures;
    private final Consents consents;
    private final Clock clock;

    VolunteerFiles(
            People people,
            TeamsOfVolunteers teams,
            AbilitiesOfVolunteers abilities,
            Policies policies,
            DisclosureLog disclosures,
            Consents consents,
            Clock clock) {
        this.people = people;
        this.teams = teams;
        this.abilities = abilities;
        this.policies = policies;
        this.disclosures = disclosures;
        this.consents = consents;
        this.clock = clock;
    }

    public VolunteerState state(Volunteer volunteer) {
        PersonalData person = people.data(volunteer.id());
        return volunteer.state(
                person.maskedName(),
                person.ageBand(today()),
                teams.of(volunteer.id()),
                abilities.of(volunteer.id()),
                consents.standingGuardianship(volunteer.id()).orElse(null));
    }

    public VolunteerView masked(Volunteer volunteer) {
        PersonalData person = people.data(volunteer.id());
        return volunteer.view(
                new VolunteerView.Who(
                        person.maskedName(),
                        person.maskedPhone(),
                        person.ageBand(today()).word(),
                        isMinor(person, volunteer),
                        null,
                        null),
                teams.of(volunteer.id()));
    }

    /** In clear and logged when the volunteer looks, masked otherwise. */
    public VolunteerView shownTo(Caller caller, Volunteer volunteer) {
        if (!caller.is(volunteer.id())) {
            return masked(volunteer);
        }
        disclosures.note(caller, volunteer.id(), DisclosurePurpose.SELF, ALL);
        return inClear(volunteer);
    }

    /** In clear; who may see that, and its log entry, are the asking room's business. */
    public VolunteerView inClear(Volunteer volunteer) {
        PersonalData person = people.data(volunteer.id());
        VolunteerFile.Sealed sealed = volunteer.opened(people.key(volunteer.id()));
        return volunteer.view(
                new VolunteerView.Who(
                        person.name(),
                        person.phone() == null ? "" : person.phone(),
                        person.ageBand(today()).word(),
                        isMinor(person, volunteer),
                        sealed.politicalStatus() == null
                                ? null
                                : sealed.politicalStatus().name(),
                        sealed.hobbies()),
                teams.of(volunteer.id()));
    }

    private boolean isMinor(PersonalData person, Volunteer volunteer) {
        Instant now = clock.instant();
        int under = policies.age(volunteer.place(), now).rules().guardianConsentUnder();
        return person.isYoungerThan(under, LocalDate.ofInstant(now, Time.DAYS));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.DAYS);
    }
}
