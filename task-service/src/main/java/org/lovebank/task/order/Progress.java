package org.lovebank.task.order;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.task.order.OrderRefusal.OrderFull;
import org.lovebank.task.order.OrderRefusal.OrderNotInThatState;
import org.lovebank.task.order.form.DispatchMode;

/** Where an order stands, since when, until when it may stay there, and whose turn it is; the only place that moves it. */
@Embeddable
public class Progress {

    @Enumerated(EnumType.STRING)
    private OrderState state;

    private Instant stateSince;
    private @Nullable Instant dueAt;
    private short escalationLevel;
    private short filled;
    private @Nullable UUID currentOrgId;
    private @Nullable String reason;
    private @Nullable UUID endedBy;
    private boolean late;
    private @Nullable UUID issuedBy;
    private Instant placedAt;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Progress() {}

    Progress(Instant dueAt, Instant now) {
        state = OrderState.PLACED;
        stateSince = now;
        this.dueAt = dueAt;
        placedAt = now;
        changedAt = now;
    }

    /** Moves on, if this step exists and is taken from one of these states; without a clock when {@code due} is null. */
    void move(UUID orderId, OrderState to, @Nullable Instant due, Instant now, OrderState... from) {
        mustBe(orderId, from);
        if (!state.next().contains(to)) {
            throw refused(orderId);
        }
        state = to;
        currentOrgId = to.withoutOrganisation() ? null : currentOrgId;
        stateSince = now;
        dueAt = due;
        escalationLevel = 0;
        changedAt = now;
    }

    public void mustBe(UUID orderId, OrderState... wanted) {
        if (!Arrays.asList(wanted).contains(state)) {
            throw refused(orderId);
        }
    }

    Refused refused(UUID orderId) {
        return new Refused(new OrderNotInThatState(orderId, state, state.next()));
    }

    void because(@Nullable String why, @Nullable UUID by) {
        reason = why;
        endedBy = by;
    }

    void issued(UUID by) {
        issuedBy = by;
        reason = null;
        endedBy = null;
    }

    void late(boolean isLate) {
        late = isLate;
    }

    void at(UUID organisation) {
        currentOrgId = organisation;
    }

    void mustHaveSeat(UUID orderId, Slip slip) {
        int headcount = slip.errand().headcount();
        if (state.fillable() || state == OrderState.ACCEPTED) {
            if (filled >= headcount) {
                throw new Refused(new OrderFull(orderId, state, headcount, filled));
            }
            slip.mustBeInsured(orderId);
            return;
        }
        throw refused(orderId);
    }

    /** Where the search for volunteers goes on. */
    OrderState looking(DispatchMode mode) {
        if (currentOrgId != null) {
            return OrderState.DISPATCHED;
        }
        return mode.grabbable() ? OrderState.OPEN_GRAB : OrderState.ISSUED;
    }

    void taken(int seats, Instant now) {
        filled = (short) (filled + seats);
        changedAt = now;
    }

    /** A seat that nobody will take any more. */
    public void vacate(Instant now) {
        taken(-1, now);
    }

    /** Nothing but time has changed. */
    public void touched(Instant now) {
        changedAt = now;
    }

    void escalated(@Nullable Instant nextDue, Instant now) {
        escalationLevel++;
        dueAt = nextDue;
        changedAt = now;
    }

    public OrderState state() {
        return state;
    }

    public Instant stateSince() {
        return stateSince;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public int escalationLevel() {
        return escalationLevel;
    }

    public int filled() {
        return filled;
    }

    public @Nullable UUID currentOrgId() {
        return currentOrgId;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable UUID endedBy() {
        return endedBy;
    }

    public boolean late() {
        return late;
    }

    public @Nullable UUID issuedBy() {
        return issuedBy;
    }

    public Instant placedAt() {
        return placedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
