package org.lovebank.task.dispatch;

import com.github.f4b6a3.uuid.UuidCreator;
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
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.task.dispatch.DispatchRefusal.DispatchEnded;
import org.lovebank.task.dispatch.DispatchRefusal.NotYourDispatch;

/** An organisation is asked to serve an order; it answers once, and whatever comes of it stays written. */
@Entity
@Table(name = "dispatch")
class Dispatch {

    /** What the organisation said while the order stays with it. */
    enum Answer {
        ACCEPTED
    }

    /** How it ended; DONE: the order went its way with this organisation. */
    enum Result {
        DECLINED,
        TIMEOUT,
        RECALLED,
        DONE
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID orderId;

    @Column(name = "from_org")
    private @Nullable UUID fromOrganisation;

    @Column(name = "to_org")
    private UUID toOrganisation;

    private UUID dispatchedBy;
    private Instant dispatchedAt;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer answer;

    private @Nullable UUID answeredBy;
    private @Nullable Instant answeredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Result result;

    private @Nullable String reason;
    private @Nullable UUID endedBy;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Dispatch() {}

    Dispatch(UUID orderId, @Nullable UUID from, UUID to, UUID by, Instant dueAt, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.orderId = orderId;
        this.fromOrganisation = from;
        this.toOrganisation = to;
        this.dispatchedBy = by;
        this.dispatchedAt = now;
        this.dueAt = dueAt;
    }

    /** 接单: the organisation will find somebody. */
    void accept(Caller caller, Instant now) {
        mustBeAnswerable(caller);
        answer = Answer.ACCEPTED;
        answeredBy = caller.id();
        answeredAt = now;
    }

    /** The organisation cannot, or no longer. */
    void decline(Caller caller, String why, Instant now) {
        mustBeMine(caller);
        end(Result.DECLINED, why, caller.id(), now);
    }

    void end(Result how, @Nullable String why, @Nullable UUID by, Instant now) {
        mustBeOpen();
        result = how;
        reason = why;
        endedBy = by;
        endedAt = now;
    }

    private void mustBeAnswerable(Caller caller) {
        mustBeMine(caller);
        mustBeOpen();
        if (answer != null) {
            throw new Refused(new DispatchEnded(id, answer, result));
        }
    }

    private void mustBeMine(Caller caller) {
        if (!isOf(caller)) {
            throw new Refused(new NotYourDispatch(id));
        }
    }

    private void mustBeOpen() {
        if (result != null) {
            throw new Refused(new DispatchEnded(id, answer, result));
        }
    }

    /** Nobody answered until then. */
    boolean unansweredAt(Instant now) {
        return answer == null && result == null && !dueAt.isAfter(now);
    }

    boolean isOf(Caller caller) {
        return caller.holdsAny(Roles.ORG_COORDINATOR) && caller.organisations().contains(toOrganisation);
    }

    UUID id() {
        return id;
    }

    UUID orderId() {
        return orderId;
    }

    UUID toOrganisation() {
        return toOrganisation;
    }

    DispatchView view() {
        return new DispatchView(
                id,
                orderId,
                fromOrganisation,
                toOrganisation,
                dispatchedBy,
                dispatchedAt,
                dueAt,
                answer,
                answeredBy,
                answeredAt,
                result,
                reason,
                endedBy,
                endedAt);
    }
}
