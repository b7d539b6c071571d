package org.lovebank.volunteer.volunteer.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.consent.ConsentPurpose;
import org.lovebank.volunteer.consent.Consents;
import org.lovebank.volunteer.file.VolunteerFile;
import org.lovebank.volunteer.identity.PersonalData;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.person.Representatives;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.rules.MinorRules;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.ClosedToMinors;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.GuardianNotBound;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.TooYoungToServe;

/** What holds for volunteers under age: from which age, in what, and not without a bound guardian who consents. */
@ApplicationScoped
public class MinorLimits {

    private final People people;
    private final Consents consents;
    private final Representatives representatives;
    private final Policies policies;

    MinorLimits(People people, Consents consents, Representatives representatives, Policies policies) {
        this.people = people;
        this.consents = consents;
        this.representatives = representatives;
        this.policies = policies;
    }

    /** Whether this person is under the age from which nobody else consents. */
    public boolean isMinor(UUID personId, AreaPath place, Instant now) {
        return isMinor(people.data(personId), place, now);
    }

    /** Refused when the file holds what the young may not do. */
    public void demandFor(UUID personId, AreaPath place, VolunteerFile file, Instant now) {
        demandFor(people.data(personId), place, file, now);
    }

    void demandFor(PersonalData person, AreaPath place, VolunteerFile file, Instant now) {
        if (!isMinor(person, place, now)) {
            return;
        }
        MinorRules rules = policies.of(MinorRules.class, place, now).rules();
        if (person.isYoungerThan(rules.servesFrom(), LocalDate.ofInstant(now, Time.DAYS))) {
            throw new Refused(new TooYoungToServe(rules.servesFrom()));
        }
        List<String> closed = VolunteerFile.codes(file.serviceIntentions()).stream()
                .filter(rules.closedCategories()::contains)
                .toList();
        if (!closed.isEmpty()) {
            throw new Refused(new ClosedToMinors(closed));
        }
    }

    /** Refused when somebody under age has no bound guardian whose consent stands. */
    public void demandBoundGuardian(UUID personId, AreaPath place, Instant now) {
        if (isMinor(personId, place, now) && !hasBoundGuardian(personId)) {
            throw new Refused(new GuardianNotBound());
        }
    }

    /** Whether no bound guardian's consent stands. */
    public boolean lacksGuardian(UUID personId) {
        return !hasBoundGuardian(personId);
    }

    private boolean hasBoundGuardian(UUID personId) {
        return consents.giversOf(personId, ConsentPurpose.GUARDIANSHIP).stream()
                .anyMatch(guardian -> representatives.isGuardian(guardian, personId));
    }

    private boolean isMinor(PersonalData person, AreaPath place, Instant now) {
        int under = policies.age(place, now).rules().guardianConsentUnder();
        return person.isYoungerThan(under, LocalDate.ofInstant(now, Time.DAYS));
    }
}
