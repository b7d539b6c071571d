package org.lovebank.volunteer.volunteer.registration;

import java.util.List;
import java.util.Optional;
import org.lovebank.access.AreaPath;
import org.lovebank.volunteer.consent.NewConsent;
import org.lovebank.volunteer.file.VolunteerFile;
import org.lovebank.volunteer.identity.PersonalData;
import org.lovebank.volunteer.policy.InForce;
import org.lovebank.volunteer.policy.rules.AgeRules;

/** Somebody who is new here, with file and consents, under the age rule of the place; active with a charter. */
public record Newcomer(
        PersonalData person,
        AreaPath place,
        VolunteerFile file,
        List<NewConsent> consents,
        Optional<String> charterVersion,
        InForce<AgeRules> age) {}
