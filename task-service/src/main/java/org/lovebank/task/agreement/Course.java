package org.lovebank.task.agreement;

import static org.lovebank.task.agreement.AgreementState.ACTIVE;
import static org.lovebank.task.agreement.AgreementState.ENDED;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.task.agreement.AgreementRefusal.AgreementNotInThatState;
import org.lovebank.task.agreement.AgreementRefusal.AgreementNotYetRunning;

/** Where an agreement stands, since when, and why. */
@Embeddable
class Course {

    @Enumerated(EnumType.STRING)
    private AgreementState state;

    private Instant stateSince;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    private @Nullable String reason;
    private @Nullable Instant activeSince;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Course() {}

    Course(Instant now) {
        this.state = AgreementState.DRAFT;
        this.stateSince = now;
        this.changedAt = now;
    }

    void move(UUID agreementId, AgreementState to, Instant now) {
        mustAllow(agreementId, to);
        state = to;
        stateSince = now;
        changedAt = now;
    }

    /** Runs, from its first day or again: the time that it rested makes nobody late. */
    void run(UUID agreementId, AgreementState from, Instant now) {
        if (state != from) {
            throw refused(agreementId);
        }
        move(agreementId, ACTIVE, now);
        reason = null;
        activeSince = now;
    }

    void end(UUID agreementId, Ending how, @Nullable String why, Instant now) {
        if (how == Ending.COMPLETED && activeSince == null) {
            mustAllow(agreementId, ENDED);
            throw new Refused(new AgreementNotYetRunning(agreementId, state));
        }
        move(agreementId, ENDED, now);
        ending = how;
        reason = why;
    }

    void because(String why) {
        reason = why;
    }

    void touched(Instant now) {
        changedAt = now;
    }

    void mustAllow(UUID agreementId, AgreementState to) {
        if (!state.next().contains(to)) {
            throw refused(agreementId);
        }
    }

    Refused refused(UUID agreementId) {
        return new Refused(new AgreementNotInThatState(agreementId, state, state.next()));
    }

    AgreementState state() {
        return state;
    }

    Instant stateSince() {
        return stateSince;
    }

    @Nullable Ending ending() {
        return ending;
    }

    @Nullable String reason() {
        return reason;
    }

    @Nullable Instant activeSince() {
        return activeSince;
    }

    Instant changedAt() {
        return changedAt;
    }
}
