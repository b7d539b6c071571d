package org.lovebank.task.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.review.ReviewRefusal.ReasonMissing;
import org.lovebank.task.wish.TellWish;
import org.lovebank.task.wish.Wish;
import org.lovebank.task.wish.WishRepository;
import org.lovebank.task.wish.WishState;
import org.lovebank.task.wish.WishView;

/** A dispatcher decides what comes on the wall of their community. */
@ApplicationScoped
class ReviewWish {

    private final WishRepository wishes;
    private final ReviewRepository reviews;
    private final TellWish tellWish;
    private final Clock clock;

    ReviewWish(WishRepository wishes, ReviewRepository reviews, TellWish tellWish, Clock clock) {
        this.wishes = wishes;
        this.reviews = reviews;
        this.tellWish = tellWish;
        this.clock = clock;
    }

    @Transactional
    ReviewView by(Caller caller, UUID wishId, ReviewRequest asked) {
        Instant now = clock.instant();
        Wish wish = wishes.findForChange(caller, wishId);
        wish.people().mustBeReviewable(wishId, caller);
        decide(wish, asked, now);
        Review review = new Review(wishId, asked, caller.id(), now);
        reviews.persist(review);
        tellWish.changed(wish);
        return ReviewView.of(review, WishView.of(wish, caller));
    }

    @Transactional
    List<ReviewView> of(Caller caller, UUID wishId) {
        wishes.findFor(caller, wishId).people().mustBeReviewable(wishId, caller);
        return reviews.of(wishId).stream()
                .map(review -> ReviewView.of(review, null))
                .toList();
    }

    private static void decide(Wish wish, ReviewRequest asked, Instant now) {
        switch (asked.decision()) {
            case TAKE_UP -> wish.takeUpForReview(now);
            case PUBLISH -> wish.publish(asked.publicText(), now);
            case REJECT -> wish.endWith(WishState.REJECTED, reason(asked), now);
            case REFER -> wish.endWith(WishState.REFERRED, reason(asked), now);
            case TAKE_DOWN -> wish.endWith(WishState.TAKEN_DOWN, reason(asked), now);
            case RESTORE -> wish.restore(now);
        }
    }

    private static String reason(ReviewRequest asked) {
        String reason = asked.reason();
        if (reason == null || reason.isBlank()) {
            throw new Refused(new ReasonMissing(asked.decision()));
        }
        return reason;
    }
}
