package org.lovebank.volunteer.volunteer.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.consent.ConsentPurpose;
import org.lovebank.volunteer.consent.ConsentRefusal.ConsentMissing;
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

    private static final String OPTIONAL_FIELDS = "occupation, hobbies";
    private static final String SENSITIVE_FIELDS = "politicalStatus";

    private final Consents consents;
    private final People people;

    ConsentRules(Consents consents, People people) {
        this.consents = consents;
        this.people = people;
    }

    public void demandFor(UUID personId, VolunteerFile file) {
        if (file.hasOptionalFields()) {
            consents.demand(personId, OPTIONAL_FIELDS, ConsentPurpose.VOLUNTEER_FILE, DataClass.OPTIONAL);
        }
        if (file.hasSensitiveFields()) {
            consents.demand(personId, SENSITIVE_FIELDS, ConsentPurpose.VOLUNTEER_FILE, DataClass.SENSITIVE);
        }
    }

    /** The same for somebody who is new, so that no other consents stand than those given now. */
    static void demandAmong(List<NewConsent> given, VolunteerFile file) {
        if (file.hasOptionalFields()) {
            demandAmong(given, OPTIONAL_FIELDS, DataClass.OPTIONAL);
        }
        if (file.hasSensitiveFields()) {
            demandAmong(given, SENSITIVE_FIELDS, DataClass.SENSITIVE);
        }
    }

    private static void demandAmong(List<NewConsent> given, String field, DataClass dataClass) {
        if (given.stream().noneMatch(consent -> consent.covers(ConsentPurpose.VOLUNTEER_FILE, dataClass))) {
            throw new Refused(new ConsentMissing(field, ConsentPurpose.VOLUNTEER_FILE.name(), dataClass.name()));
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
