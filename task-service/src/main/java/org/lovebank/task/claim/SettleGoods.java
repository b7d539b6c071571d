package org.lovebank.task.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.task.claim.ClaimRefusal.NoSuchClaim;
import org.lovebank.task.wish.TellWish;
import org.lovebank.task.wish.Wish;
import org.lovebank.task.wish.WishRepository;

/** Freezes disputed goods and carries out what was decided about them; part of the transaction of the case. */
@ApplicationScoped
public class SettleGoods {

    private final ClaimRepository claims;
    private final WishRepository wishes;
    private final TellWish tellWish;

    SettleGoods(ClaimRepository claims, WishRepository wishes, TellWish tellWish) {
        this.claims = claims;
        this.wishes = wishes;
        this.tellWish = tellWish;
    }

    /** Nobody says that they were received, until one of the others is called. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void freeze(UUID claimId, Instant now) {
        Wish wish = wishes.heldForChange(held(claimId).wishId());
        wish.life().dispute(wish.id(), now);
        tellWish.changed(wish);
    }

    /** As if nobody had disputed it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void thaw(UUID claimId, Instant now) {
        Wish wish = wishes.heldForChange(held(claimId).wishId());
        wish.fulfil(now);
        tellWish.changed(wish);
    }

    /** The goods were right. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void accept(UUID claimId, Instant now) {
        Claim claim = held(claimId);
        Wish wish = wishes.heldForChange(claim.wishId());
        claim.move(ClaimState.FULFILLED, now);
        wish.confirm(claim.needId(), now);
        claims.keep(claim);
        tellWish.changed(wish);
    }

    /** They were not: the wish hangs again, or is over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void undo(UUID claimId, Instant now) {
        Claim claim = held(claimId);
        Wish wish = wishes.heldForChange(claim.wishId());
        claim.move(ClaimState.RELEASED, now);
        wish.release(now);
        claims.keep(claim);
        tellWish.changed(wish);
    }

    private Claim held(UUID claimId) {
        return claims.heldForChange(claimId).orElseThrow(() -> new Refused(new NoSuchClaim(claimId)));
    }
}
