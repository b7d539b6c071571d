package org.lovebank.timebank.points;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.lovebank.events.Topics;
import org.lovebank.http.Time;
import org.lovebank.timebank.points.PointsLotRepository.Credit;
import org.lovebank.timebank.policy.Policies;

/** Follows the journal, lane by lane, and notes the lots that will expire. Following it twice notes nothing twice. */
@ApplicationScoped
class FollowGrants {

    private static final int STRETCH = 2000;

    private final PointsLotRepository lots;
    private final Policies policies;

    FollowGrants(PointsLotRepository lots, Policies policies) {
        this.lots = lots;
        this.policies = policies;
    }

    /** One stretch of every lane; true when there is more. */
    @Transactional
    boolean further() {
        boolean more = false;
        for (int lane = 0; lane < Topics.SHARDS; lane++) {
            more |= further(lane);
        }
        return more;
    }

    private boolean further(int lane) {
        long after = lots.lockFollower(lane).orElse(Long.MAX_VALUE);
        long head = lots.headOf(lane);
        if (head <= after) {
            return false;
        }
        long upTo = Math.min(head, after + STRETCH);
        lots.credits(lane, after, upTo).forEach(this::note);
        lots.followed(lane, upTo);
        return upTo < head;
    }

    private void note(Credit credit) {
        if (credit.back()) {
            lots.unsettle(credit.accountId());
        }
        LocalDate granted = LocalDate.ofInstant(credit.recordedAt(), Time.DAYS);
        policies.rulesOf(credit.policyVersion())
                .flatMap(rules -> rules.expiryOf(granted))
                .filter(_ -> !credit.back())
                .ifPresent(expires -> lots.keep(credit, granted, expires));
    }
}
