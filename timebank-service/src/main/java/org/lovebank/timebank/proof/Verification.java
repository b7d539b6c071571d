package org.lovebank.timebank.proof;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A verification that somebody asked for and fetches later; its result is kept. */
@Entity
@Table(name = "ledger_verification")
class Verification {

    @Id
    private UUID id;

    @Column(name = "from_checkpoint")
    private long fromCheckpoint;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "requested_by")
    @SuppressWarnings("UnusedVariable") // for those who read the table
    private UUID requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    private @Nullable Boolean ok;

    private @Nullable String result;

    @Version
    @SuppressWarnings("UnusedVariable")
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Verification() {}

    Verification(UUID id, long fromCheckpoint, UUID requestedBy, Instant requestedAt) {
        this.id = id;
        this.fromCheckpoint = fromCheckpoint;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
        this.state = State.WAITING;
    }

    /** Keeps what was found; a second finding changes nothing. */
    void found(boolean sound, String report, Instant at) {
        if (state == State.DONE) {
            return;
        }
        state = State.DONE;
        ok = sound;
        result = report;
        finishedAt = at;
    }

    UUID id() {
        return id;
    }

    long fromCheckpoint() {
        return fromCheckpoint;
    }

    State state() {
        return state;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable Instant finishedAt() {
        return finishedAt;
    }

    @Nullable Boolean ok() {
        return ok;
    }

    @Nullable String result() {
        return result;
    }

    /** Whether it is done. */
    public enum State {
        WAITING,
        DONE
    }
}
