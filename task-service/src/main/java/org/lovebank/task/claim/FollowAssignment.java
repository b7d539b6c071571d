package org.lovebank.task.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.lovebank.task.assignment.AssignmentMoved;
import org.lovebank.task.wish.TellWish;
import org.lovebank.task.wish.Wish;
import org.lovebank.task.wish.WishRepository;

/** What happens to an assignment happens to its claim and its wish, in the same transaction. */
@ApplicationScoped
class FollowAssignment {

    private final ClaimRepository claims;
    private final WishRepository wishes;
    private final TellWish tellWish;
    private final Clock clock;

    FollowAssignment(ClaimRepository claims, WishRepository wishes, TellWish tellWish, Clock clock) {
        this.claims = claims;
        this.wishes = wishes;
        this.tellWish = tellWish;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void moved(@Observes AssignmentMoved assignment) {
        claims.ofAssignment(assignment.assignmentId()).ifPresent(claim -> follow(claim, assignment, clock.instant()));
    }

    private void follow(Claim claim, AssignmentMoved assignment, Instant now) {
        Wish wish = wishes.heldForChange(claim.wishId());
        switch (assignment.state()) {
            case ACCEPTED, CHECKED_OUT, OFFERED, DECLINED, TIMEOUT, RELAYED -> {
                return;
            }
            case CHECKED_IN -> wish.beginFulfilment(now);
            case SUBMITTED -> wish.fulfil(now);
            case DISPUTED -> wish.life().dispute(wish.id(), now);
            case CONFIRMED -> {
                claim.move(ClaimState.FULFILLED, now);
                wish.confirm(claim.needId(), now);
            }
            case WITHDRAWN, LATE_WITHDRAWN, VOIDED, CALLED_OFF -> {
                claim.move(ClaimState.RELEASED, now);
                wish.release(now);
            }
            case NO_SHOW -> {
                claim.move(ClaimState.NO_SHOW, now);
                wish.release(now);
            }
        }
        claims.keep(claim);
        tellWish.changed(wish);
    }
}
