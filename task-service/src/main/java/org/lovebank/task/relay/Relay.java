package org.lovebank.task.relay;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.relay.RelayRefusal.NotYourRelay;
import org.lovebank.task.relay.RelayRefusal.RelayNotInThatState;

/** A colleague is asked to come instead; only their own yes makes it so. */
@Entity
@Table(name = "relay")
public class Relay {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID assignmentId;
    private UUID fromVolunteerId;
    private UUID toVolunteerId;
    private UUID offeredBy;
    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private RelayState state;

    private Instant offeredAt;
    private Instant answerBy;
    private @Nullable UUID newAssignmentId;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Relay() {}

    Relay(UUID assignmentId, UUID from, UUID to, UUID offeredBy, @Nullable String note, Instant answerBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.assignmentId = assignmentId;
        this.fromVolunteerId = from;
        this.toVolunteerId = to;
        this.offeredBy = offeredBy;
        this.note = note;
        this.state = RelayState.OFFERED;
        this.offeredAt = now;
        this.answerBy = answerBy;
        this.changedAt = now;
    }

    /** Asked before anything is done: only the colleague, and only in time. */
    void mustBeFor(Caller caller, Instant now) {
        if (!caller.is(toVolunteerId)) {
            throw new Refused(new NotYourRelay(id));
        }
        mustAllow(RelayState.ACCEPTED);
        if (!now.isBefore(answerBy)) {
            throw new Refused(new RelayNotInThatState(id, RelayState.EXPIRED, RelayState.EXPIRED.next()));
        }
    }

    void accepted(UUID assignment, Instant now) {
        move(RelayState.ACCEPTED, now);
        newAssignmentId = assignment;
    }

    void decline(Caller caller, Instant now) {
        if (!caller.is(toVolunteerId)) {
            throw new Refused(new NotYourRelay(id));
        }
        move(RelayState.DECLINED, now);
    }

    void withdraw(Caller caller, boolean staff, Instant now) {
        if (!caller.is(fromVolunteerId) && !staff) {
            throw new Refused(new NotYourRelay(id));
        }
        move(RelayState.WITHDRAWN, now);
    }

    void expire(Instant now) {
        move(RelayState.EXPIRED, now);
    }

    void supersede(Instant now) {
        move(RelayState.SUPERSEDED, now);
    }

    private void move(RelayState to, Instant now) {
        mustAllow(to);
        state = to;
        changedAt = now;
    }

    private void mustAllow(RelayState to) {
        if (!state.next().contains(to)) {
            throw new Refused(new RelayNotInThatState(id, state, state.next()));
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID assignmentId() {
        return assignmentId;
    }

    UUID fromVolunteerId() {
        return fromVolunteerId;
    }

    UUID toVolunteerId() {
        return toVolunteerId;
    }

    RelayState state() {
        return state;
    }

    @Nullable UUID newAssignmentId() {
        return newAssignmentId;
    }

    UUID offeredBy() {
        return offeredBy;
    }

    @Nullable String note() {
        return note;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    Instant answerBy() {
        return answerBy;
    }

    Instant changedAt() {
        return changedAt;
    }
}
