package org.lovebank.timebank.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.dispute.DisputeRefusal.TooLateToAppeal;

/** By when each step of a dispute is due, reckoned when it was opened, and whether it was warned that one is late. */
@Embeddable
class DisputeDeadlines {

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "answer_due_at")
    private Instant answerDueAt;

    @Column(name = "decision_due_at")
    private Instant decisionDueAt;

    @Column(name = "appeal_days")
    private int appealDays;

    @Column(name = "appeal_until")
    private @Nullable Instant appealUntil;

    @Column(name = "answer_warned")
    private boolean answerWarned;

    @Column(name = "decision_warned")
    private boolean decisionWarned;

    @SuppressWarnings("NullAway.Init")
    protected DisputeDeadlines() {}

    DisputeDeadlines(DisputeRules rules, Instant openedAt) {
        this.openedAt = openedAt;
        this.answerDueAt = rules.answerDueAt(openedAt);
        this.decisionDueAt = rules.decisionDueAt(openedAt);
        this.appealDays = rules.appealDays();
    }

    /** A step that nobody has taken in time and nobody has been warned of. */
    Optional<Step> overdue(DisputeState state, Instant now) {
        if (state == DisputeState.OPEN && !answerWarned && now.isAfter(answerDueAt)) {
            return Optional.of(Step.ANSWER);
        }
        boolean undecided = state == DisputeState.OPEN || state == DisputeState.RESPONDED;
        return undecided && !decisionWarned && now.isAfter(decisionDueAt)
                ? Optional.of(Step.DECISION)
                : Optional.empty();
    }

    void warned(Step of) {
        switch (of) {
            case ANSWER -> answerWarned = true;
            case DECISION -> decisionWarned = true;
        }
    }

    Instant dueAt(Step of) {
        return switch (of) {
            case ANSWER -> answerDueAt;
            case DECISION -> decisionDueAt;
        };
    }

    void decidedAt(Instant at) {
        appealUntil = at.plus(Duration.ofDays(appealDays));
    }

    void mustStillBeAppealable(Instant at) {
        Instant until = appealUntil;
        if (until != null && at.isAfter(until)) {
            throw new Refused(new TooLateToAppeal(until));
        }
    }

    boolean appealIsOver(Instant at) {
        return appealUntil != null && at.isAfter(appealUntil);
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant answerDueAt() {
        return answerDueAt;
    }

    Instant decisionDueAt() {
        return decisionDueAt;
    }

    @Nullable Instant appealUntil() {
        return appealUntil;
    }

    /** What the bank has to do in time. */
    enum Step {
        ANSWER,
        DECISION
    }
}
