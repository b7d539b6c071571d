package org.lovebank.volunteer.volunteer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.events.VolunteerEvent.VolunteerState;
import org.lovebank.http.Time;
import org.lovebank.volunteer.consent.Consents;
import org.lovebank.volunteer.disclosure.DisclosureLog;
import org.lovebank.volunteer.disclosure.DisclosurePurpose;
import org.lovebank.volunteer.file.AbilitiesOfVolunteers;
import org.lovebank.volunteer.file.AbilitiesOfVolunteers.Abilities;
import org.lovebank.volunteer.file.VolunteerFile;
import org.lovebank.volunteer.identity.PersonalData;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.rules.AgeRules;

/** Puts file and person together: masked for others, in clear for the volunteer, without names for other houses. */
@ApplicationScoped
public class VolunteerFiles {

    private static final List<String> ALL = List.of("NAME", "PHONE", "VOLUNTEER_FILE");

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

    /** The same of somebody who is new: in no team yet, with no ability proven and no guardian bound. */
    public VolunteerState stateOfNew(Volunteer volunteer, PersonalData person) {
        return volunteer.state(
                person.maskedName(), person.ageBand(today()), List.of(), new Abilities(List.of(), null), null);
    }

    public VolunteerView masked(Volunteer volunteer) {
        return masked(List.of(volunteer)).getFirst();
    }

    /** Masked, in the same order; people, teams and each place's rule are asked for once, however many files there are. */
    List<VolunteerView> masked(List<Volunteer> volunteers) {
        List<UUID> ids = volunteers.stream().map(Volunteer::id).toList();
        Map<UUID, PersonalData> persons = people.data(ids);
        Map<UUID, List<UUID>> memberships = teams.of(ids);
        Map<AreaPath, AgeRules> ages = policies.ofEach(
                AgeRules.class, volunteers.stream().map(Volunteer::place).toList(), clock.instant());
        return volunteers.stream()
                .map(volunteer -> volunteer.view(
                        maskedWho(
                                persons.getOrDefault(volunteer.id(), PersonalData.ERASED),
                                Objects.requireNonNull(ages.get(volunteer.place()))
                                        .guardianConsentUnder()),
                        memberships.getOrDefault(volunteer.id(), List.of())))
                .toList();
    }

    private VolunteerView.Who maskedWho(PersonalData person, int adultAt) {
        return new VolunteerView.Who(
                person.maskedName(),
                person.maskedPhone(),
                person.ageBand(today()).word(),
                person.isYoungerThan(adultAt, today()),
                null,
                null);
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
                        person.isYoungerThan(adultAt(volunteer.place()), today()),
                        sealed.politicalStatus() == null
                                ? null
                                : sealed.politicalStatus().name(),
                        sealed.hobbies()),
                teams.of(volunteer.id()));
    }

    private int adultAt(AreaPath place) {
        return policies.age(place, clock.instant()).rules().guardianConsentUnder();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.DAYS);
    }
}
