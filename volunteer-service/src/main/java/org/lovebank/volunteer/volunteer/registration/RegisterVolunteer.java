package org.lovebank.volunteer.volunteer.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.consent.Consents;
import org.lovebank.volunteer.identity.PersonalData;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.policy.InForce;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.rules.AgeRules;
import org.lovebank.volunteer.volunteer.Volunteer;
import org.lovebank.volunteer.volunteer.VolunteerFiles;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.AlreadyVolunteer;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.VolunteerFileIncomplete;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.WhoIsMeant;
import org.lovebank.volunteer.volunteer.VolunteerRepository;
import org.lovebank.volunteer.volunteer.VolunteerView;

/** Registration in one call (高效便捷地办理入会手续): person, consents and file, or nothing. */
@ApplicationScoped
class RegisterVolunteer {

    private final VolunteerRepository volunteers;
    private final VolunteerNumbers numbers;
    private final VolunteerFiles files;
    private final People people;
    private final KnownAreas areas;
    private final Consents consents;
    private final ConsentRules consentRules;
    private final MinorLimits minorLimits;
    private final AcceptCharter acceptCharter;
    private final Policies policies;
    private final Clock clock;

    RegisterVolunteer(
            VolunteerRepository volunteers,
            VolunteerNumbers numbers,
            VolunteerFiles files,
            People people,
            KnownAreas areas,
            Consents consents,
            ConsentRules consentRules,
            MinorLimits minorLimits,
            AcceptCharter acceptCharter,
            Policies policies,
            Clock clock) {
        this.volunteers = volunteers;
        this.numbers = numbers;
        this.files = files;
        this.people = people;
        this.areas = areas;
        this.consents = consents;
        this.consentRules = consentRules;
        this.minorLimits = minorLimits;
        this.acceptCharter = acceptCharter;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    public VolunteerView by(Caller caller, NewVolunteer wanted) {
        Instant now = clock.instant();
        AreaPath place = areas.at(wanted.areaPath());
        KnownAreas.mustReach(caller, place);
        Entry.mustBeYours(wanted.channel(), caller);
        InForce<AgeRules> age = policies.age(place, now);
        UUID id = who(caller, wanted, place);
        mustBeComplete(id, wanted, age.rules(), LocalDate.ofInstant(now, Time.DAYS));
        consents.note(id, wanted.givenConsents(), caller.id());
        consentRules.demandFor(id, wanted.file());
        minorLimits.demandFor(id, place, wanted.file(), now);
        Volunteer volunteer = new Volunteer(
                id,
                numbers.draw(),
                place,
                Entry.by(caller, wanted.channel(), age.version()),
                wanted.file(),
                people.key(id),
                now);
        volunteers.keep(volunteer);
        return wanted.charterVersion() == null
                ? files.masked(volunteer)
                : acceptCharter.by(caller, id, wanted.charterVersion(), wanted.channel());
    }

    private UUID who(Caller caller, NewVolunteer wanted, AreaPath place) {
        if ((wanted.person() == null) == (wanted.personId() == null)) {
            throw new Refused(new WhoIsMeant());
        }
        if (wanted.person() != null) {
            return people.takeIn(caller, wanted.person(), place);
        }
        KnownAreas.mustReach(caller, people.homeOf(wanted.personId()));
        if (volunteers.findByIdOptional(wanted.personId()).isPresent()) {
            throw new Refused(new AlreadyVolunteer(wanted.personId()));
        }
        return wanted.personId();
    }

    private void mustBeComplete(UUID id, NewVolunteer wanted, AgeRules rules, LocalDate today) {
        PersonalData person = people.data(id);
        List<String> missing = person.missingForVolunteers();
        if (!missing.isEmpty()) {
            throw new Refused(new VolunteerFileIncomplete(missing));
        }
        consentRules.demandGuardian(id, person, wanted.givenConsents(), rules, today);
    }
}
