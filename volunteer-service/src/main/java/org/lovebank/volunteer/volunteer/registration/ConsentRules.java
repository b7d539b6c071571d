package org.lovebank.volunteer.volunteer.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.consent.ConsentPurpose;
import org.lovebank.volunteer.consent.ConsentRefusal.GuardianConsentMissing;
import org.lovebank.volunteer.consent.ConsentRefusal.GuardianNotAccepted;
import org.lovebank.volunteer.consent.Consents;
import org.lovebank.volunteer.consent.DataClass;
import org.lovebank.volunteer.consent.NewConsent;
import org.lovebank.volunteer.file.VolunteerFile;
import org.lovebank.volunteer.identity.PersonalData;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.policy.rules.AgeRules;

/** Which consents a file takes: for optional fields, for sensitive ones, and a guardian's for the young. */
@ApplicationScoped
public class ConsentRules {

    private final Consents consents;
    private final People people;

    ConsentRules(Consents consents, People people) {
        this.consents = consents;
        this.people = people;
    }

    public void demandFor(UUID personId, VolunteerFile file) {
        if (file.hasOptionalFields()) {
            consents.demand(personId, "occupation, hobbies", ConsentPurpose.VOLUNTEER_FILE, DataClass.OPTIONAL);
        }
        if (file.hasSensitiveFields()) {
            consents.demand(personId, "politicalStatus", ConsentPurpose.VOLUNTEER_FILE, DataClass.SENSITIVE);
        }
    }

    /** The guardian's consent; for a child it must cover everything about the child. */
    public void demandGuardian(
            UUID personId, PersonalData person, List<NewConsent> given, AgeRules rules, LocalDate today) {
        if (!person.isYoungerThan(rules.guardianConsentUnder(), today)) {
            return;
        }
        DataClass demanded = person.isYoungerThan(rules.childRulesUnder(), today) ? DataClass.CHILD : DataClass.BASIC;
        UUID guardian = given.stream()
                .filter(consent -> consent.covers(ConsentPurpose.GUARDIANSHIP, demanded)
                        || consent.covers(ConsentPurpose.GUARDIANSHIP, DataClass.CHILD))
                .map(NewConsent::givenBy)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow(
                        () -> new Refused(new GuardianConsentMissing(rules.guardianConsentUnder(), demanded.name())));
        PersonalData grownUp = people.data(guardian);
        if (guardian.equals(personId)
                || grownUp.birthOn() == null
                || grownUp.isYoungerThan(rules.guardianConsentUnder(), today)) {
            throw new Refused(new GuardianNotAccepted(guardian));
        }
    }
}
