package org.lovebank.task.arrangement;

import static org.lovebank.task.arrangement.ArrangementState.*;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embedded;
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
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.matching.watch.Mode;
import org.lovebank.problem.Refused;
import org.lovebank.task.arrangement.ArrangementRefusal.ArrangementNotInThatState;
import org.lovebank.task.arrangement.ArrangementRefusal.ScopeNotYours;

/** One plan for the open orders of a place over some days: asked for, computed by whoever holds the lease, proposed. */
@Entity
@Table(name = "arrangement")
public class Arrangement {

    static final String[] ARRANGERS = {Roles.COMMUNITY_DISPATCHER, Roles.STATION_HEAD, Roles.CENTER_ADMIN};

    @Id
    private UUID id;

    @Version
    private long version;

    private String scopePath;
    private LocalDate horizonFrom;
    private int horizonDays;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    @Enumerated(EnumType.STRING)
    private ArrangementState state;

    @Embedded
    private Run run;

    private UUID requestedBy;
    private Instant requestedAt;
    private Instant changedAt;
    private @Nullable String reason;
    private @Nullable String resultHash;
    private @Nullable String summary;

    @SuppressWarnings("NullAway.Init")
    protected Arrangement() {}

    private Arrangement(AreaPath scope, LocalDate from, int days, Mode mode, int orders, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.scopePath = scope.value();
        this.horizonFrom = from;
        this.horizonDays = days;
        this.mode = mode;
        this.state = QUEUED;
        this.run = new Run(orders);
        this.requestedBy = by;
        this.requestedAt = now;
        this.changedAt = now;
    }

    /** Asked for by somebody in whose care the whole scope is. */
    static Arrangement wanted(
            Caller caller, AreaPath scope, LocalDate from, int days, Mode mode, int orders, Instant now) {
        if (!caller.holdsIn(scope, ARRANGERS)) {
            throw new Refused(new ScopeNotYours(scope.value()));
        }
        return new Arrangement(scope, from, days, mode, orders, caller.id(), now);
    }

    /** Somebody computes it from now on; a second time when whoever began is silent. */
    public void begin(UUID worker, Instant until, Instant now) {
        move(RUNNING, now);
        run.leasedTo(worker, until);
    }

    /** What the engine will be told is fixed. */
    public void told(String snapshotHash, int rulesVersion, int orders) {
        run.told(snapshotHash, rulesVersion, orders);
    }

    /** Still at work, so far. */
    public void progress(String phase, long steps, int covered, Instant until, Instant now) {
        run.progress(phase, steps, covered, until);
        changedAt = now;
    }

    public void propose(String result, String numbers, Instant now) {
        move(PROPOSED, now);
        run.end();
        resultHash = result;
        summary = numbers;
    }

    public void fail(String why, Instant now) {
        move(FAILED, now);
        run.end();
        reason = why;
    }

    /** Called off: nothing that was computed is kept. */
    void cancel(Instant now) {
        move(CANCELLED, now);
        run.end();
    }

    void supersede(Instant now) {
        move(SUPERSEDED, now);
    }

    public void offer(Instant now) {
        move(OFFERING, now);
    }

    /** Its days are over: nobody is asked for them any more. */
    public void close(Instant now) {
        move(CLOSED, now);
    }

    /** Whether this worker still holds it: not cancelled, not taken over by somebody else. */
    public boolean isHeldBy(UUID worker) {
        return state == RUNNING && run.isLeasedTo(worker);
    }

    private void move(ArrangementState to, Instant now) {
        if (!state.next().contains(to)) {
            throw new Refused(new ArrangementNotInThatState(id, state, state.next()));
        }
        state = to;
        changedAt = now;
    }

    boolean visibleTo(Caller caller) {
        return caller.holdsIn(scope(), ARRANGERS);
    }

    public UUID id() {
        return id;
    }

    public AreaPath scope() {
        return new AreaPath(scopePath);
    }

    public LocalDate horizonFrom() {
        return horizonFrom;
    }

    public int horizonDays() {
        return horizonDays;
    }

    public Mode mode() {
        return mode;
    }

    public ArrangementState state() {
        return state;
    }

    public Run run() {
        return run;
    }

    public UUID requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Nullable String reason() {
        return reason;
    }

    @Nullable String resultHash() {
        return resultHash;
    }

    @Nullable String summary() {
        return summary;
    }
}
