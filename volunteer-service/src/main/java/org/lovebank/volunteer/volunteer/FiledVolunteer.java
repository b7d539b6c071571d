package org.lovebank.volunteer.volunteer;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.events.VolunteerEvent.Availability;
import org.lovebank.volunteer.file.FreeTime;
import org.lovebank.volunteer.file.IdentityType;
import org.lovebank.volunteer.file.Occupation;
import org.lovebank.volunteer.file.Participation;
import org.lovebank.volunteer.file.VolunteerFile;
import org.lovebank.volunteer.seal.PersonalKey;

/** What is on file of a volunteer; political status and hobbies lie under the person's key. */
@MappedSuperclass
abstract class FiledVolunteer {

    private static final String PLACE = "volunteer";

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Participation participation;

    private List<String> identityTypes;

    @Enumerated(EnumType.STRING)
    private @Nullable Occupation occupation;

    private List<String> specialties;
    private List<String> serviceIntentions;
    private List<String> languages;
    private List<String> availability;
    private boolean remoteCapable;
    private boolean preferHumanDispatch;
    private byte @Nullable [] sealed;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    FiledVolunteer() {}

    FiledVolunteer(UUID id, VolunteerFile file, PersonalKey key, Instant now) {
        this.id = id;
        this.participation = file.participation();
        this.identityTypes = List.of();
        this.specialties = List.of();
        this.serviceIntentions = List.of();
        this.languages = List.of();
        this.availability = List.of();
        this.changedAt = now;
        fill(file, key, now);
    }

    private void fill(VolunteerFile file, PersonalKey key, Instant now) {
        this.availability = FreeTime.kept(file.windows());
        this.participation = file.participation();
        this.identityTypes = VolunteerFile.codes(file.identityTypes());
        this.occupation = file.occupation();
        this.specialties = VolunteerFile.codes(file.specialties());
        this.serviceIntentions = VolunteerFile.codes(file.serviceIntentions());
        this.languages = file.languages() == null
                ? List.of()
                : file.languages().stream().sorted().toList();
        this.remoteCapable = Boolean.TRUE.equals(file.remoteCapable());
        this.preferHumanDispatch = Boolean.TRUE.equals(file.preferHumanDispatch());
        this.sealed = key.seal(PLACE, file.toSeal());
        this.changedAt = now;
    }

    /** Keeps what the file says; which consents that takes was asked before. */
    public void keepFile(VolunteerFile file, PersonalKey key, Instant now) {
        fill(file, key, now);
    }

    void forgetOptionalFields(PersonalKey key, Instant now) {
        this.occupation = null;
        this.sealed = key.seal(PLACE, new VolunteerFile.Sealed(opened(key).politicalStatus(), List.of()));
        this.changedAt = now;
    }

    void forgetSensitiveFields(PersonalKey key, Instant now) {
        this.identityTypes = identityTypes.stream()
                .filter(type -> !type.equals(IdentityType.PARTY_MEMBER.name()))
                .toList();
        this.sealed = key.seal(PLACE, new VolunteerFile.Sealed(null, opened(key).hobbies()));
        this.changedAt = now;
    }

    /** The person is gone: what was told of habits and skills goes as well. */
    public void forgetFile(Instant now) {
        this.identityTypes = List.of();
        this.occupation = null;
        this.specialties = List.of();
        this.serviceIntentions = List.of();
        this.languages = List.of();
        this.availability = List.of();
        this.remoteCapable = false;
        this.sealed = null;
        this.changedAt = now;
    }

    VolunteerFile.Sealed opened(PersonalKey key) {
        return sealed == null ? VolunteerFile.Sealed.NOTHING : key.open(PLACE, sealed, VolunteerFile.Sealed.class);
    }

    void changed(Instant now) {
        this.changedAt = now;
    }

    public UUID id() {
        return id;
    }

    Filed filed() {
        return new Filed(
                participation.name(),
                identityTypes,
                occupation == null ? null : occupation.name(),
                specialties,
                serviceIntentions,
                languages,
                FreeTime.read(availability),
                remoteCapable,
                preferHumanDispatch,
                changedAt);
    }

    /** The open part of a file, for those who show it or tell of it. */
    record Filed(
            String participation,
            List<String> identityTypes,
            @Nullable String occupation,
            List<String> specialties,
            List<String> serviceIntentions,
            List<String> languages,
            List<Availability> availability,
            boolean remoteCapable,
            boolean preferHumanDispatch,
            Instant changedAt) {}
}
