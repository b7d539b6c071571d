package org.lovebank.task.claim;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.lovebank.task.assignment.EndAssignment;
import org.lovebank.task.claim.goods.TraceGoods;
import org.lovebank.task.note.LineKind;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.VoicePolicy.WallClock;
import org.lovebank.task.wish.TellWish;
import org.lovebank.task.wish.Wish;
import org.lovebank.task.wish.WishRepository;

/**
 * Hangs wishes up again whose claim nobody has acted on: service that did not begin within the policy's days nor at its
 * planned time, goods that were not handed over. Blames nobody: an absence is recorded by whoever waited.
 */
@ApplicationScoped
public class LetClaimsLapse {

    private static final Logger LOG = Logger.getLogger(LetClaimsLapse.class);
    private static final int AT_ONCE = 500;

    private final ClaimRepository claims;
    private final WishRepository wishes;
    private final EndAssignment endAssignment;
    private final TraceGoods traceGoods;
    private final Policies policies;
    private final TellWish tellWish;
    private final Clock clock;

    LetClaimsLapse(
            ClaimRepository claims,
            WishRepository wishes,
            EndAssignment endAssignment,
            TraceGoods traceGoods,
            Policies policies,
            TellWish tellWish,
            Clock clock) {
        this.claims = claims;
        this.wishes = wishes;
        this.endAssignment = endAssignment;
        this.traceGoods = traceGoods;
        this.policies = policies;
        this.tellWish = tellWish;
        this.clock = clock;
    }

    /** Any number of replicas may do it at once; what is left over waits for the next round. */
    @Scheduled(
            identity = "let-claims-lapse",
            every = "${lovebank.task.expire-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void now() {
        Instant now = clock.instant();
        int lapsed = 0;
        for (Claim claim : claims.notBegun(now, AT_ONCE)) {
            Wish wish = wishes.heldForChange(claim.wishId());
            WallClock rule = policies.content(WallClock.class, wish.people().wall(), now);
            int days = claim.kind() == LineKind.GOODS ? rule.goodsDays() : rule.startDays();
            boolean late = !now.isBefore(claim.claimedAt().plus(Duration.ofDays(days)));
            if (late && traceGoods.underWay(claim.id()) == 0) {
                lapse(claim, wish, now);
                lapsed++;
            }
        }
        if (lapsed > 0) {
            LOG.infof("claims lapsed count=%d", lapsed);
        }
    }

    /** With service, the assignment ends first, and claim and wish follow it. */
    private void lapse(Claim claim, Wish wish, Instant now) {
        if (claim.assignmentId().isPresent()) {
            endAssignment.lapse(claim.assignmentId().get(), claim.recordedBy(), now);
            return;
        }
        claim.move(ClaimState.RELEASED, now);
        wish.release(now);
        claims.keep(claim);
        tellWish.changed(wish);
    }
}
