package org.lovebank.volunteer.volunteer.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.volunteer.consent.NewConsent;
import org.lovebank.volunteer.file.IdentityType;
import org.lovebank.volunteer.file.Occupation;
import org.lovebank.volunteer.file.Participation;
import org.lovebank.volunteer.file.PoliticalStatus;
import org.lovebank.volunteer.file.Specialty;
import org.lovebank.volunteer.file.VolunteerFile;
import org.lovebank.volunteer.file.VolunteerFile.Window;
import org.lovebank.volunteer.identity.NewPerson;

/** A registration: either a new person or the id of a known one, the file, and the consents given with it. */
record NewVolunteer(
        @Valid @Nullable NewPerson person,
        @Nullable UUID personId,
        @NotNull Channel channel,
        @NotBlank @Size(max = 330) String areaPath,
        @NotNull Participation participation,
        @NotEmpty Set<@NotNull IdentityType> identityTypes,
        @Nullable PoliticalStatus politicalStatus,
        @Nullable Occupation occupation,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 30) String> hobbies,
        @Size(max = 30) @Nullable Set<@NotNull Specialty> specialties,
        @Size(max = 20) @Nullable Set<@NotNull ServiceCategory> serviceIntentions,
        @Size(max = 10) @Nullable Set<@NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})?") String> languages,
        @Size(max = 50) @Nullable List<@NotNull @Valid Window> availability,
        @Nullable Boolean remoteCapable,
        @Nullable Boolean preferHumanDispatch,
        @Size(max = 20) @Nullable List<@NotNull @Valid NewConsent> consents,
        @Size(min = 1, max = 40) @Nullable String charterVersion) {

    List<NewConsent> givenConsents() {
        return consents == null ? List.of() : consents;
    }

    VolunteerFile file() {
        return new VolunteerFile(
                participation,
                identityTypes,
                politicalStatus,
                occupation,
                hobbies,
                specialties,
                serviceIntentions,
                languages,
                availability,
                remoteCapable,
                preferHumanDispatch);
    }
}
