package org.lovebank.task.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.Assignment;
import org.lovebank.task.assignment.AssignmentMoved;
import org.lovebank.task.assignment.AssignmentRepository;
import org.lovebank.task.claim.ClaimRefusal.OwnWish;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.PolicyContent.Disclosure;
import org.lovebank.task.window.Window;
import org.lovebank.task.wish.TellWish;
import org.lovebank.task.wish.Wish;
import org.lovebank.task.wish.WishLine;
import org.lovebank.task.wish.WishRepository;

/** A colleague took a promise over: the claim and what is folded inside the wish are theirs now, if the rules let them. */
@ApplicationScoped
class HandOverClaim {

    private final ClaimRepository claims;
    private final WishRepository wishes;
    private final AssignmentRepository assignments;
    private final ClaimWish claimWish;
    private final Policies policies;
    private final TellWish tellWish;
    private final Clock clock;

    HandOverClaim(
            ClaimRepository claims,
            WishRepository wishes,
            AssignmentRepository assignments,
            ClaimWish claimWish,
            Policies policies,
            TellWish tellWish,
            Clock clock) {
        this.claims = claims;
        this.wishes = wishes;
        this.assignments = assignments;
        this.claimWish = claimWish;
        this.policies = policies;
        this.tellWish = tellWish;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void relayed(@Observes AssignmentMoved.ToColleague relay) {
        claims.ofAssignment(relay.fromAssignmentId())
                .ifPresent(claim -> handOver(claim, relay.toAssignmentId(), relay.volunteerId()));
    }

    private void handOver(Claim claim, UUID assignmentId, UUID volunteerId) {
        Instant now = clock.instant();
        Assignment promise = assignments.findByIdOptional(assignmentId).orElseThrow();
        Wish wish = wishes.heldForChange(claim.wishId());
        if (wish.people().include(volunteerId)) {
            throw new Refused(new OwnWish(wish.id()));
        }
        wish.release(now);
        WishLine need = wish.needToClaim(claim.needId());
        Window planned = promise.plan().planned();
        claimWish.mustBeEligible(wish, need, planned, volunteerId, now);
        Disclosure rule = policies.content(Disclosure.class, wish.people().wall(), now);
        wish.claim(claim.id(), volunteerId, planned.widened(rule.beforeMinutes(), rule.afterMinutes()), now);
        claim.handOver(volunteerId, assignmentId, now);
        claims.keep(claim);
        tellWish.changed(wish);
    }
}
