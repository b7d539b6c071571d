package org.lovebank.task.activity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.ActivityRefusal.ActivityNotInThatState;
import org.lovebank.task.activity.ActivityRefusal.NotYetTime;

/** Where an activity stands and since when; the only place that moves it on. */
@Embeddable
public class Life {

    @Enumerated(EnumType.STRING)
    private ActivityState state;

    private boolean earnsMinutes;
    private @Nullable String reason;
    private @Nullable UUID reviewedBy;
    private @Nullable Instant publishedAt;
    private int sequence;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Life() {}

    Life(Instant now) {
        state = ActivityState.DRAFT;
        changedAt = now;
    }

    void move(UUID activityId, ActivityState to, Instant now) {
        mustAllow(activityId, to);
        state = to;
        changedAt = now;
    }

    /** Moves on, but not before this moment. */
    void moveFrom(Instant earliest, UUID activityId, ActivityState to, Instant now) {
        mustAllow(activityId, to);
        if (now.isBefore(earliest)) {
            throw new Refused(new NotYetTime(activityId, earliest));
        }
        move(activityId, to, now);
    }

    void mustAllow(UUID activityId, ActivityState to) {
        if (!state.next().contains(to)) {
            throw refused(activityId);
        }
    }

    Refused refused(UUID activityId) {
        return new Refused(new ActivityNotInThatState(activityId, state, state.next()));
    }

    void released(UUID reviewer, boolean earns) {
        reviewedBy = reviewer;
        earnsMinutes = earns;
        publishedAt = changedAt;
        reason = null;
    }

    void because(String why) {
        reason = why;
    }

    void touched(Instant now) {
        changedAt = now;
    }

    /** Something that calendars show has changed. */
    void revised() {
        sequence++;
    }

    public ActivityState state() {
        return state;
    }

    public boolean earnsMinutes() {
        return earnsMinutes;
    }

    /** What a calendar compares: grows when something changed after publication. */
    public int sequence() {
        return sequence;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    @Nullable String reason() {
        return reason;
    }

    @Nullable UUID reviewedBy() {
        return reviewedBy;
    }
}
