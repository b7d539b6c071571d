package org.lovebank.volunteer.beneficiary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.beneficiary.BeneficiaryRefusal.NoSuchBeneficiary;
import org.lovebank.volunteer.seal.PersonalKey;

/** Somebody who receives help. Why is sealed: the groups are sensitive by law. */
@Entity
class Beneficiary {

    private static final String PLACE = "beneficiary";

    @Id
    private UUID id;

    private String areaPath;
    private boolean keyRecipient;
    private byte @Nullable [] sealed;
    private UUID registeredBy;
    private LocalDate reviewedOn;
    private @Nullable UUID reviewedBy;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Beneficiary() {}

    Beneficiary(
            UUID id,
            AreaPath place,
            boolean keyRecipient,
            Situation situation,
            PersonalKey key,
            Caller by,
            Instant now) {
        this.id = id;
        this.areaPath = place.value();
        this.keyRecipient = keyRecipient;
        this.sealed = key.seal(PLACE, situation);
        this.registeredBy = by.id();
        this.reviewedOn = LocalDate.ofInstant(now, Time.DAYS);
        this.changedAt = now;
    }

    /** Somebody looked again: what is said replaces what was said before. */
    void review(boolean key, Situation situation, PersonalKey with, Caller by, Instant now) {
        if (!by.holdsIn(place(), Roles.STATION_WORKER, Roles.STATION_HEAD)) {
            throw new Refused(new NoSuchBeneficiary(id));
        }
        this.keyRecipient = key;
        this.sealed = with.seal(PLACE, situation);
        this.reviewedOn = LocalDate.ofInstant(now, Time.DAYS);
        this.reviewedBy = by.id();
        this.changedAt = now;
    }

    long version() {
        return version;
    }

    void forgetSituation(Instant now) {
        this.sealed = null;
        this.changedAt = now;
    }

    boolean hasSituation() {
        return sealed != null;
    }

    Situation situation(PersonalKey key) {
        return sealed == null ? Situation.UNKNOWN : key.open(PLACE, sealed, Situation.class);
    }

    void mustBeVisibleTo(Caller caller) {
        boolean staff = caller.holdsIn(
                place(), Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER, Roles.DPO);
        if (!caller.is(id) && !staff) {
            throw new Refused(new NoSuchBeneficiary(id));
        }
    }

    AreaPath place() {
        return new AreaPath(areaPath);
    }

    UUID id() {
        return id;
    }

    BeneficiaryView view(String maskedName, @Nullable Situation situation, Surroundings around) {
        return new BeneficiaryView(
                id,
                maskedName,
                areaPath,
                keyRecipient,
                situation == null ? null : situation.groups(),
                situation == null ? null : situation.needsSummary(),
                registeredBy,
                reviewedOn,
                reviewedBy,
                reviewedOn.plusMonths(around.reviewMonths()),
                around.householdId(),
                around.goodRecord(),
                changedAt,
                version);
    }

    /** What other rooms know of the person; {@code goodRecord} is a fact, not a right. */
    record Surroundings(
            int reviewMonths,
            @Nullable UUID householdId,
            @Nullable Boolean goodRecord) {}

    /** What lies under the person's key. */
    record Situation(
            List<BeneficiaryGroup> groups, @Nullable String needsSummary) {
        static final Situation UNKNOWN = new Situation(List.of(), null);
    }
}
