package org.lovebank.timebank.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of the reconciliation 对账: asked for, or at night, or a sample that found something. */
@Entity
@Table(name = "reconciliation")
class Reconciliation {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "nightly_on")
    @SuppressWarnings("UnusedVariable") // one a night: the database sees to it
    private @Nullable LocalDate nightlyOn;

    @Column(name = "requested_by")
    @SuppressWarnings("UnusedVariable") // for those who read the table
    private @Nullable UUID requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    private long records;

    @Column(name = "rows_walked")
    private long rowsWalked;

    private long breaks;

    @Version
    @SuppressWarnings("UnusedVariable")
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Reconciliation() {}

    private Reconciliation(UUID id, Kind kind, Instant requestedAt) {
        this.id = id;
        this.kind = kind;
        this.state = State.WAITING;
        this.requestedAt = requestedAt;
    }

    static Reconciliation onDemand(UUID id, UUID requestedBy, Instant at) {
        Reconciliation asked = new Reconciliation(id, Kind.ON_DEMAND, at);
        asked.requestedBy = requestedBy;
        return asked;
    }

    static Reconciliation ofNight(UUID id, LocalDate night, Instant at) {
        Reconciliation due = new Reconciliation(id, Kind.NIGHTLY, at);
        due.nightlyOn = night;
        return due;
    }

    static Reconciliation ofSample(UUID id, Instant at) {
        return new Reconciliation(id, Kind.SAMPLE, at);
    }

    /** It went through everything; a second time changes nothing. */
    void done(long recordsCompared, long rows, long found, Instant at) {
        if (state == State.DONE) {
            return;
        }
        state = State.DONE;
        records = recordsCompared;
        rowsWalked = rows;
        breaks = found;
        finishedAt = at;
    }

    UUID id() {
        return id;
    }

    State state() {
        return state;
    }

    ReconciliationView view() {
        return new ReconciliationView(id, kind, state, requestedAt, finishedAt, records, rowsWalked, breaks);
    }

    /** Why it runs. */
    public enum Kind {
        ON_DEMAND,
        NIGHTLY,
        SAMPLE
    }

    /** Whether it is through. */
    public enum State {
        WAITING,
        DONE
    }
}
