package org.lovebank.task.intake;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.task.intake.fate.IntakeRefusal.IntakeNotInThatState;
import org.lovebank.task.intake.fate.IntakeState;
import org.lovebank.task.intake.fate.Outcome;

/** What becomes of a matter and by when; the only place that moves it on. */
@Embeddable
public class Fate {

    private static final int CENTRE = 2;

    @Enumerated(EnumType.STRING)
    private IntakeState state;

    private Instant stateSince;
    private @Nullable Instant dueAt;
    private int escalationLevel;
    private @Nullable Instant escalatedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable UUID wishId;
    private @Nullable UUID orderId;
    private @Nullable UUID duplicateOf;
    private @Nullable String referredTo;
    private @Nullable String note;
    private @Nullable UUID handledBy;

    @SuppressWarnings("NullAway.Init")
    protected Fate() {}

    Fate(Instant due, Instant now) {
        state = IntakeState.RECEIVED;
        stateSince = now;
        dueAt = due;
    }

    /** Somebody looks after it, until then. */
    void takeUp(UUID intake, UUID by, Instant due, Instant now) {
        move(intake, IntakeState.TAKEN_UP, by, due, now);
        outcome = null;
        referredTo = null;
    }

    void refer(UUID intake, UUID by, String to, @Nullable String why, Instant due, Instant now) {
        move(intake, IntakeState.REFERRED, by, due, now);
        outcome = Outcome.REFERRAL;
        referredTo = to;
        note = why;
    }

    void settle(UUID intake, UUID by, Outcome as, @Nullable String why, @Nullable UUID thing, Instant now) {
        move(intake, IntakeState.SETTLED, by, null, now);
        outcome = as;
        note = why == null ? note : why;
        switch (as) {
            case WISH -> wishId = thing;
            case ORDER -> orderId = thing;
            case DUPLICATE -> duplicateOf = thing;
            case REFERRAL, REJECTED, ANSWERED -> {
                // what these lead to stands in words
            }
        }
    }

    /** The clock ran out: the station looks, then the centre, again and again until somebody acts. */
    void escalate(Instant next, Instant now) {
        escalationLevel = Math.min(CENTRE, escalationLevel + 1);
        escalatedAt = now;
        dueAt = next;
    }

    private void move(UUID intake, IntakeState to, UUID by, @Nullable Instant due, Instant now) {
        mustAllow(intake, to);
        state = to;
        stateSince = now;
        dueAt = due;
        handledBy = by;
    }

    void mustAllow(UUID intake, IntakeState to) {
        if (!state.next().contains(to)) {
            throw refused(intake);
        }
    }

    void mustBe(UUID intake, IntakeState wanted) {
        if (state != wanted) {
            throw refused(intake);
        }
    }

    private Refused refused(UUID intake) {
        return new Refused(new IntakeNotInThatState(intake, state, outcome, state.next()));
    }

    public IntakeState state() {
        return state;
    }

    Instant stateSince() {
        return stateSince;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    int escalationLevel() {
        return escalationLevel;
    }

    @Nullable Instant escalatedAt() {
        return escalatedAt;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    @Nullable UUID wishId() {
        return wishId;
    }

    @Nullable UUID orderId() {
        return orderId;
    }

    @Nullable UUID duplicateOf() {
        return duplicateOf;
    }

    @Nullable String referredTo() {
        return referredTo;
    }

    @Nullable String note() {
        return note;
    }

    @Nullable UUID handledBy() {
        return handledBy;
    }
}
