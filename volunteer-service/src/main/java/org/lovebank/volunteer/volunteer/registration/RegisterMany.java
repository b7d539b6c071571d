package org.lovebank.volunteer.volunteer.registration;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.VolunteerEvent.VolunteerRegistered;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.consent.Consents;
import org.lovebank.volunteer.identity.PersonalData;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.policy.rules.AgeRules;
import org.lovebank.volunteer.volunteer.Volunteer;
import org.lovebank.volunteer.volunteer.VolunteerFiles;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.GuardianNotBound;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.VolunteerFileIncomplete;
import org.lovebank.volunteer.volunteer.VolunteerRepository;

/** Registers people by the hundred under the rules that hold for one; whether somebody is known is asked before. */
@ApplicationScoped
public class RegisterMany {

    private final VolunteerRepository volunteers;
    private final VolunteerNumbers numbers;
    private final VolunteerFiles files;
    private final People people;
    private final Consents consents;
    private final ConsentRules consentRules;
    private final MinorLimits minorLimits;
    private final EventLog log;

    RegisterMany(
            VolunteerRepository volunteers,
            VolunteerNumbers numbers,
            VolunteerFiles files,
            People people,
            Consents consents,
            ConsentRules consentRules,
            MinorLimits minorLimits,
            EventLog log) {
        this.volunteers = volunteers;
        this.numbers = numbers;
        this.files = files;
        this.people = people;
        this.consents = consents;
        this.consentRules = consentRules;
        this.minorLimits = minorLimits;
        this.log = log;
    }

    /** Refused like the registration of one; whoever is new has no bound guardian, so the young do not begin at once. */
    public void mustBeRegistrable(Newcomer one, Instant now) {
        PersonalData person = one.person();
        List<String> missing = person.missingForVolunteers();
        if (!missing.isEmpty()) {
            throw new Refused(new VolunteerFileIncomplete(missing));
        }
        ConsentRules.demandAmong(one.consents(), one.file());
        AgeRules rules = one.age().rules();
        LocalDate today = LocalDate.ofInstant(now, Time.DAYS);
        if (person.isYoungerThan(rules.guardianConsentUnder(), today)) {
            consentRules.demandGuardian(UuidCreator.getTimeOrderedEpoch(), person, one.consents(), rules, today);
            minorLimits.demandFor(person, one.place(), one.file(), now);
            if (one.charterVersion().isPresent()) {
                throw new Refused(new GuardianNotBound());
            }
        }
    }

    /** Persons, consents, files and charters of all. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void by(Caller caller, List<Newcomer> all, Instant now) {
        List<UUID> ids = people.takeInAll(all.stream()
                .map(one -> new People.Arriving(one.person(), one.place()))
                .toList());
        List<String> drawn = numbers.draw(all.size());
        List<Volunteer> registered = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Newcomer one = all.get(i);
            consents.note(ids.get(i), one.consents(), caller.id());
            Volunteer volunteer = new Volunteer(
                    ids.get(i),
                    drawn.get(i),
                    one.place(),
                    Entry.by(caller, Channel.IMPORT, one.age().version()),
                    one.file(),
                    people.key(ids.get(i)),
                    now);
            one.charterVersion()
                    .ifPresent(version ->
                            volunteer.accept(new Charter(version, Channel.IMPORT, caller.id(), now), caller));
            registered.add(volunteer);
        }
        volunteers.keepAll(registered);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).charterVersion().isPresent()) {
                Volunteer volunteer = registered.get(i);
                log.append(new VolunteerRegistered(
                        volunteer.id(),
                        volunteer.version() + 1,
                        files.stateOfNew(volunteer, all.get(i).person())));
            }
        }
    }
}
