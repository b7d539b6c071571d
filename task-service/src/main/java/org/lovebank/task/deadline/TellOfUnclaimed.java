package org.lovebank.task.deadline;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.VoicePolicy.WallClock;
import org.lovebank.task.wish.TellWish;
import org.lovebank.task.wish.Wish;
import org.lovebank.task.wish.WishRepository;

/** Tells a community, once, that nobody takes a wish on: it has to make an order of it. */
@ApplicationScoped
public class TellOfUnclaimed {

    private static final Logger LOG = Logger.getLogger(TellOfUnclaimed.class);
    private static final int AT_ONCE = 1000;
    /** No policy counts in less than a day. */
    private static final Duration SHORTEST = Duration.ofDays(1);

    private final WishRepository wishes;
    private final Policies policies;
    private final TellWish tellWish;
    private final Clock clock;

    TellOfUnclaimed(WishRepository wishes, Policies policies, TellWish tellWish, Clock clock) {
        this.wishes = wishes;
        this.policies = policies;
        this.tellWish = tellWish;
        this.clock = clock;
    }

    /** Any number of replicas may do it at once; what is left over waits for the next round. */
    @Scheduled(
            identity = "tell-of-unclaimed",
            every = "${lovebank.task.escalate-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void now() {
        Instant now = clock.instant();
        int told = 0;
        for (Wish wish : wishes.untoldSince(now.minus(SHORTEST), AT_ONCE)) {
            Instant hungAt = wish.life().publishedAt();
            int days =
                    policies.content(WallClock.class, wish.people().wall(), now).unclaimedDays();
            if (hungAt != null && !now.isBefore(hungAt.plus(Duration.ofDays(days)))) {
                wish.life().toldUnclaimed(now);
                tellWish.unclaimed(wish, hungAt, now);
                told++;
            }
        }
        if (told > 0) {
            LOG.infof("wishes unclaimed count=%d", told);
        }
    }
}
