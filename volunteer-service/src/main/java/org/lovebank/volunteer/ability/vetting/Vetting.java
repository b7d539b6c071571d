package org.lovebank.volunteer.ability.vetting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lovebank.access.AreaPath;
import org.lovebank.volunteer.ability.Ending;

/** That somebody was checked for work with minors: clear or not, and until when; what the check said is not kept. */
@Entity
@Immutable
class Vetting {

    @Id
    private UUID id;

    private UUID volunteerId;
    private String areaPath;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private boolean clear;
    private LocalDate checkedOn;
    private LocalDate validUntilOn;
    private UUID notedBy;
    private int policyVersion;
    private Instant notedAt;

    @SuppressWarnings("NullAway.Init")
    Vetting() {}

    Vetting(UUID id, AreaPath place, New wanted, LocalDate validUntilOn, int policyVersion, UUID by, Instant now) {
        this.id = id;
        this.volunteerId = wanted.volunteerId();
        this.areaPath = place.value();
        this.kind = wanted.kind();
        this.clear = wanted.clear();
        this.checkedOn = wanted.checkedOn();
        this.validUntilOn = validUntilOn;
        this.notedBy = by;
        this.policyVersion = policyVersion;
        this.notedAt = now;
    }

    UUID id() {
        return id;
    }

    boolean isClear() {
        return clear;
    }

    LocalDate validUntilOn() {
        return validUntilOn;
    }

    Ending ending() {
        return new Ending(id, volunteerId, areaPath, kind.name(), validUntilOn);
    }

    VettingView view() {
        return new VettingView(
                id, volunteerId, kind.name(), clear, checkedOn, validUntilOn, notedBy, policyVersion, notedAt);
    }

    /** What was checked for. */
    enum Kind {
        MINORS
    }

    /** A vetting to be noted. */
    record New(
            @NotNull UUID volunteerId,
            @NotNull Kind kind,
            @NotNull Boolean clear,
            @NotNull LocalDate checkedOn) {}
}
