package org.lovebank.task.complaint;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.task.complaint.form.ComplaintRefusal.ComplaintNotInThatState;
import org.lovebank.task.complaint.form.ComplaintState;

/** Where a case stands and by when the next step is due; the only place that moves it on. */
@Embeddable
public class Course {

    private static final int CENTRE = 2;

    @Enumerated(EnumType.STRING)
    private ComplaintState state;

    private Instant openedAt;
    private Instant stateSince;
    private @Nullable Instant dueAt;
    private Instant decisionDueAt;
    private int escalationLevel;

    @SuppressWarnings("NullAway.Init")
    protected Course() {}

    Course(Instant answerDue, Instant decisionDue, Instant now) {
        state = ComplaintState.OPEN;
        openedAt = now;
        stateSince = now;
        dueAt = answerDue;
        decisionDueAt = decisionDue;
    }

    /** Moves on, if this step exists and is taken from one of these states. */
    void move(UUID complaint, ComplaintState to, @Nullable Instant due, Instant now, ComplaintState... from) {
        mustBe(complaint, from);
        if (!state.next().contains(to)) {
            throw refused(complaint);
        }
        state = to;
        stateSince = now;
        dueAt = due;
    }

    void mustBe(UUID complaint, ComplaintState... wanted) {
        if (!Arrays.asList(wanted).contains(state)) {
            throw refused(complaint);
        }
    }

    private Refused refused(UUID complaint) {
        return new Refused(new ComplaintNotInThatState(complaint, state, state.next()));
    }

    /** Nobody acted in time: somebody higher up is told, and looks again by then. */
    void escalate(Instant next) {
        escalationLevel = Math.min(CENTRE, escalationLevel + 1);
        dueAt = next;
    }

    public ComplaintState state() {
        return state;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant stateSince() {
        return stateSince;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    Instant decisionDueAt() {
        return decisionDueAt;
    }

    int escalationLevel() {
        return escalationLevel;
    }
}
