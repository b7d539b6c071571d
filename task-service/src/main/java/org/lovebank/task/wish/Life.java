package org.lovebank.task.wish;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.task.wish.WishRefusal.WishNotInThatState;

/** Where a wish stands and since when; the only place that moves it on. */
@Embeddable
public class Life {

    @Enumerated(EnumType.STRING)
    private WishState state;

    private @Nullable String reason;
    private @Nullable Instant reviewDueAt;
    private @Nullable Instant publishedAt;
    private Instant postedAt;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Life() {}

    Life(Instant now) {
        state = WishState.DRAFT;
        postedAt = now;
        changedAt = now;
    }

    /** Moves on, if this step exists and is taken from one of these states. */
    void move(UUID wishId, WishState to, Instant now, WishState... from) {
        mustBe(wishId, from);
        if (!state.next().contains(to)) {
            throw refused(wishId);
        }
        state = to;
        changedAt = now;
    }

    void mustBe(UUID wishId, WishState... wanted) {
        if (!Arrays.asList(wanted).contains(state)) {
            throw refused(wishId);
        }
    }

    private Refused refused(UUID wishId) {
        return new Refused(new WishNotInThatState(wishId, state, state.next()));
    }

    boolean inReview() {
        return state == WishState.SUBMITTED || state == WishState.UNDER_REVIEW;
    }

    void hung(Instant now) {
        publishedAt = now;
        reason = null;
    }

    void because(String why) {
        reason = why;
    }

    void reviewDue(Instant due) {
        reviewDueAt = due;
    }

    void touched(Instant now) {
        changedAt = now;
    }

    public WishState state() {
        return state;
    }

    @Nullable String reason() {
        return reason;
    }

    @Nullable Instant reviewDueAt() {
        return reviewDueAt;
    }

    @Nullable Instant publishedAt() {
        return publishedAt;
    }

    /** Since when it hangs on the wall; since it was posted, before. */
    public Instant waitingSince() {
        return publishedAt == null ? postedAt : publishedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    Instant postedAt() {
        return postedAt;
    }
}
