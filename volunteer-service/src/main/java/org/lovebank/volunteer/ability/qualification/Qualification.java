package org.lovebank.volunteer.ability.qualification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent.HeldQualification;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.ability.AbilityRefusal.EndNotPossible;
import org.lovebank.volunteer.ability.AbilityRefusal.NoSuchQualification;
import org.lovebank.volunteer.ability.AbilityRefusal.NotYourOwnCertificate;
import org.lovebank.volunteer.ability.AbilityRefusal.QualificationStateForbids;
import org.lovebank.volunteer.ability.Ending;
import org.lovebank.volunteer.seal.PersonalKey;

/** That a volunteer holds a certificate of some kind; its number lies under the volunteer's key. */
@Entity
class Qualification {

    private static final String PLACE = "qualification";
    private static final int SHOWN = 4;

    @Id
    private UUID id;

    private UUID volunteerId;
    private String areaPath;
    private String kind;
    private byte[] sealed;
    private @Nullable LocalDate validUntilOn;

    @Enumerated(EnumType.STRING)
    private QualificationState state;

    private UUID broughtBy;
    private @Nullable UUID verifiedBy;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Qualification() {}

    Qualification(UUID id, UUID volunteerId, AreaPath place, New wanted, PersonalKey key, UUID by, Instant now) {
        this.id = id;
        this.volunteerId = volunteerId;
        this.areaPath = place.value();
        this.kind = wanted.kind();
        this.sealed = key.seal(PLACE, new Certificate(wanted.certificateNo()));
        this.validUntilOn = wanted.validUntilOn();
        this.state = QualificationState.BROUGHT;
        this.broughtBy = by;
        this.changedAt = now;
    }

    /** A second person of the area looked at it; nobody verifies the own certificate. */
    void verify(Caller by, LocalDate today, Instant now) {
        mustBeDecidedBy(by);
        if (by.is(volunteerId) || by.is(broughtBy)) {
            throw new Refused(new NotYourOwnCertificate());
        }
        if (validUntilOn != null && validUntilOn.isBefore(today)) {
            throw new Refused(new EndNotPossible(today.toString(), ""));
        }
        go(QualificationState.VERIFIED, now);
        this.verifiedBy = by.id();
    }

    void revoke(Caller by, Instant now) {
        mustBeDecidedBy(by);
        go(QualificationState.REVOKED, now);
    }

    private void mustBeDecidedBy(Caller by) {
        if (!by.holdsIn(new AreaPath(areaPath), Roles.STATION_WORKER, Roles.STATION_HEAD)) {
            throw new Refused(new NoSuchQualification(id));
        }
    }

    private void go(QualificationState wanted, Instant now) {
        if (!state.next().contains(wanted)) {
            throw new Refused(new QualificationStateForbids(
                    state.name(),
                    wanted.name(),
                    state.next().stream().map(Enum::name).toList()));
        }
        this.state = wanted;
        this.changedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID volunteerId() {
        return volunteerId;
    }

    String kind() {
        return kind;
    }

    HeldQualification held() {
        return new HeldQualification(kind, validUntilOn);
    }

    Ending ending(LocalDate on) {
        return new Ending(id, volunteerId, areaPath, kind, on);
    }

    @Nullable LocalDate validUntilOn() {
        return validUntilOn;
    }

    /** The last signs of the number show which certificate is meant. */
    String certificateNo(PersonalKey key) {
        return key.open(PLACE, sealed, Certificate.class).number();
    }

    QualificationView view(PersonalKey key) {
        String number = certificateNo(key);
        String masked = "*".repeat(Math.max(0, number.length() - SHOWN))
                + number.substring(Math.max(0, number.length() - SHOWN));
        return new QualificationView(
                id,
                volunteerId,
                kind,
                masked,
                validUntilOn,
                state.name(),
                state.next().stream().map(Enum::name).toList(),
                broughtBy,
                verifiedBy,
                changedAt,
                version);
    }

    /** What is sealed. */
    record Certificate(String number) {}

    /** A certificate as it is brought. */
    record New(
            @NotNull UUID volunteerId,

            @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String kind,

            @NotBlank @Size(min = 4, max = 40) String certificateNo,
            @Nullable LocalDate validUntilOn) {}
}
