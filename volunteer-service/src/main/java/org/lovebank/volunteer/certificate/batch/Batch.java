package org.lovebank.volunteer.certificate.batch;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.certificate.batch.BatchRefusal.BatchNeedsAnother;
import org.lovebank.volunteer.certificate.batch.BatchRefusal.BatchStateForbids;
import org.lovebank.volunteer.certificate.batch.BatchRefusal.NoSuchBatch;
import org.lovebank.volunteer.certificate.procedure.NewCertificate;
import org.lovebank.volunteer.certificate.procedure.Signers;

/** Certificates of one team, for the same days and purpose. */
@Entity
@Table(name = "certificate_batch")
class Batch {

    private static final String[] READERS = {Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN};
    private static final String[] IN_CHARGE = {Roles.STATION_HEAD, Roles.CENTER_ADMIN};

    @Id
    private UUID id;

    private UUID teamId;
    private UUID issuerId;
    private String areaPath;
    private LocalDate fromOn;
    private LocalDate toOn;
    private String purpose;

    @Enumerated(EnumType.STRING)
    private State state;

    private UUID handledBy;
    private @Nullable UUID issuedBy;
    private @Nullable String personInCharge;
    private @Nullable String handler;
    private @Nullable String contact;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Batch() {}

    Batch(BatchResource.NewBatch wanted, AreaPath place, Caller by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.teamId = wanted.teamId();
        this.issuerId = wanted.issuerId();
        this.areaPath = place.value();
        this.fromOn = wanted.from();
        this.toOn = wanted.to();
        this.purpose = wanted.purpose().strip();
        this.state = State.ASKING;
        this.handledBy = by.id();
        this.changedAt = now;
    }

    /** Who is in charge, and did not handle the requests, lets them be issued. */
    void issue(Caller by, Signers signers, Instant now) {
        if (!by.holdsIn(new AreaPath(areaPath), IN_CHARGE)) {
            throw new Refused(new NoSuchBatch(id));
        }
        if (state != State.ASKED) {
            throw new Refused(new BatchStateForbids(state.name(), List.of(State.ASKED.name())));
        }
        if (by.is(handledBy)) {
            throw new Refused(new BatchNeedsAnother());
        }
        this.state = State.ISSUING;
        this.issuedBy = by.id();
        this.personInCharge = signers.personInCharge();
        this.handler = signers.handler();
        this.contact = signers.contact();
        this.changedAt = now;
    }

    /** Nothing waits any more in this step. */
    void worked(Instant now) {
        this.state = state == State.ASKING ? State.ASKED : State.DONE;
        this.changedAt = now;
    }

    void mustBeVisibleTo(Caller caller) {
        if (!caller.holdsIn(new AreaPath(areaPath), READERS)) {
            throw new Refused(new NoSuchBatch(id));
        }
    }

    /** Who acts in this step, with no more reach than the batch has. */
    Caller actor() {
        UUID who = state == State.ASKING ? handledBy : Objects.requireNonNull(issuedBy);
        return new Caller(who, "", Set.of(Roles.STATION_HEAD), Set.of(), List.of(new AreaPath(areaPath)), List.of());
    }

    NewCertificate wantedFor(UUID volunteerId) {
        return new NewCertificate(volunteerId, issuerId, fromOn, toOn, purpose);
    }

    Signers signers() {
        return new Signers(
                Objects.requireNonNull(personInCharge),
                Objects.requireNonNull(handler),
                Objects.requireNonNull(contact));
    }

    UUID id() {
        return id;
    }

    boolean isOpen() {
        return state == State.ASKING || state == State.ISSUING;
    }

    boolean isAsking() {
        return state == State.ASKING;
    }

    View view(Map<String, Long> members, Map<String, Long> refusals) {
        return new View(
                id,
                teamId,
                issuerId,
                areaPath,
                fromOn,
                toOn,
                purpose,
                state.name(),
                handledBy,
                issuedBy,
                members,
                refusals,
                changedAt,
                version);
    }

    /** Where a batch stands. */
    enum State {
        ASKING,
        ASKED,
        ISSUING,
        DONE
    }

    /** A batch with how many of its members stand where, and how often which refusal was met. */
    record View(
            UUID id,
            UUID teamId,
            UUID issuerId,
            String areaPath,
            LocalDate from,
            LocalDate to,
            String purpose,
            String state,
            UUID handledBy,
            @Nullable UUID issuedBy,
            Map<String, Long> members,
            Map<String, Long> refusals,
            Instant changedAt,
            long version) {}
}
