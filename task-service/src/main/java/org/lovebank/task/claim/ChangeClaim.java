package org.lovebank.task.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.EndAssignment;
import org.lovebank.task.claim.ClaimRefusal.NoSuchClaim;
import org.lovebank.task.claim.goods.TraceGoods;
import org.lovebank.task.wish.TellWish;
import org.lovebank.task.wish.Wish;
import org.lovebank.task.wish.WishRefusal.NotYourWish;
import org.lovebank.task.wish.WishRepository;

/** What becomes of a claim: given back, or with goods, handed over and received. */
@ApplicationScoped
class ChangeClaim {

    private final ClaimRepository claims;
    private final WishRepository wishes;
    private final EndAssignment endAssignment;
    private final TraceGoods traceGoods;
    private final TellWish tellWish;
    private final Clock clock;

    ChangeClaim(
            ClaimRepository claims,
            WishRepository wishes,
            EndAssignment endAssignment,
            TraceGoods traceGoods,
            TellWish tellWish,
            Clock clock) {
        this.claims = claims;
        this.wishes = wishes;
        this.endAssignment = endAssignment;
        this.traceGoods = traceGoods;
        this.tellWish = tellWish;
        this.clock = clock;
    }

    @Transactional
    ClaimView read(Caller caller, UUID claimId) {
        return ClaimView.of(visible(caller, claimId));
    }

    /** The wish hangs on the wall again. With service, the assignment ends first, and the claim follows it. */
    @Transactional
    void release(Caller caller, UUID claimId) {
        Claim claim = visible(caller, claimId);
        if (claim.assignmentId().isPresent()) {
            endAssignment.withdraw(caller, claim.assignmentId().get());
            return;
        }
        Claim goods = goods(caller, claimId);
        Wish wish = wishes.heldForChange(goods.wishId());
        mustBeClaimantOrStaff(caller, goods, wish);
        wish.life().mustBeUndisputed(wish.id());
        traceGoods.mustNotBeUnderWay(claimId);
        Instant now = clock.instant();
        goods.move(ClaimState.RELEASED, now);
        wish.release(now);
        keep(goods, wish);
    }

    @Transactional
    ClaimView deliver(Caller caller, UUID claimId) {
        Claim claim = goods(caller, claimId);
        Wish wish = wishes.heldForChange(claim.wishId());
        mustBeClaimantOrStaff(caller, claim, wish);
        Instant now = clock.instant();
        traceGoods.delivered(claimId, caller.id(), now);
        claim.move(ClaimState.DELIVERED, now);
        wish.fulfil(now);
        keep(claim, wish);
        return ClaimView.of(claim);
    }

    /** The recipient says that the goods arrived; never who brought them. */
    @Transactional
    ClaimView receive(Caller caller, UUID claimId) {
        Claim claim = goods(caller, claimId);
        Wish wish = wishes.heldForChange(claim.wishId());
        boolean recipient = wish.people().include(caller.id()) || wish.people().inCareOf(caller);
        if (!recipient || claim.isOf(caller)) {
            throw new Refused(new NotYourWish(wish.id()));
        }
        wish.life().mustBeUndisputed(wish.id());
        Instant now = clock.instant();
        claim.move(ClaimState.FULFILLED, now);
        wish.confirm(claim.needId(), now);
        keep(claim, wish);
        return ClaimView.of(claim);
    }

    private void keep(Claim claim, Wish wish) {
        claims.keep(claim);
        tellWish.changed(wish);
    }

    private Claim goods(Caller caller, UUID claimId) {
        visible(caller, claimId).mustBeGoods();
        return claims.heldForChange(claimId).orElseThrow(() -> new Refused(new NoSuchClaim(claimId)));
    }

    private static void mustBeClaimantOrStaff(Caller caller, Claim claim, Wish wish) {
        if (!claim.isOf(caller) && !wish.people().inCareOf(caller)) {
            throw new Refused(new NoSuchClaim(claim.id()));
        }
    }

    private Claim visible(Caller caller, UUID claimId) {
        return claims.findByIdOptional(claimId)
                .filter(claim -> claim.isOf(caller) || ofConcern(caller, claim))
                .orElseThrow(() -> new Refused(new NoSuchClaim(claimId)));
    }

    private boolean ofConcern(Caller caller, Claim claim) {
        Wish wish = wishes.findById(claim.wishId());
        return wish != null
                && (wish.people().include(caller.id()) || wish.people().inCareOf(caller));
    }
}
