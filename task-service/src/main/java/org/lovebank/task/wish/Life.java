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

    private static final String NOT_FULFILLED = "NOT_FULFILLED";

    @Enumerated(EnumType.STRING)
    private WishState state;

    private @Nullable String reason;
    private @Nullable Instant reviewDueAt;
    private @Nullable Instant publishedAt;
    private @Nullable UUID orderId;
    private @Nullable Instant unclaimedToldAt;
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

    /** Back on the wall; what was disputed or ordered until its window was over, is over too. */
    void returned(UUID wishId, boolean windowOpen, Instant now) {
        boolean over = !windowOpen && state != WishState.CLAIMED;
        move(
                wishId,
                over ? WishState.CLOSED : WishState.PUBLISHED,
                now,
                WishState.CLAIMED,
                WishState.DISPUTED,
                WishState.ORDERED);
        reason = over ? NOT_FULFILLED : null;
    }

    /** Somebody says that it was not so. */
    public void dispute(UUID wishId, Instant now) {
        move(wishId, WishState.DISPUTED, now, WishState.FULFILLED);
    }

    /** While somebody disputes it, nobody else says how it was. */
    public void mustBeUndisputed(UUID wishId) {
        if (state == WishState.DISPUTED) {
            throw refused(wishId);
        }
    }

    /** Nobody took it on: its community made an order of it. */
    public void ordered(UUID wishId, UUID order, Instant now) {
        move(wishId, WishState.ORDERED, now, WishState.PUBLISHED);
        orderId = order;
    }

    /** The order that it became was served. */
    public void served(UUID wishId, Instant now) {
        move(wishId, WishState.CONFIRMED, now, WishState.ORDERED);
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
        unclaimedToldAt = null;
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

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable UUID orderId() {
        return orderId;
    }

    @Nullable Instant unclaimedToldAt() {
        return unclaimedToldAt;
    }

    /** Its community was told that nobody takes it on. */
    public void toldUnclaimed(Instant now) {
        unclaimedToldAt = now;
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
