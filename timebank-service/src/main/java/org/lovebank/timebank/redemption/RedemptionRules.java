package org.lovebank.timebank.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.ledger.LedgerRefusal.IdempotencyKeyReused;
import org.lovebank.timebank.ledger.Unit;
import org.lovebank.timebank.ledger.journal.JournalReader;
import org.lovebank.timebank.policy.PeriodLimit;
import org.lovebank.timebank.policy.PolicyRules;
import org.lovebank.timebank.policy.RedemptionWindow;
import org.lovebank.timebank.redemption.RedemptionRefusal.HonourMinutesTooFew;
import org.lovebank.timebank.redemption.RedemptionRefusal.PeriodLimitReached;
import org.lovebank.timebank.redemption.RedemptionRefusal.RedemptionWindowClosed;
import org.lovebank.timebank.stars.Standing;

/** What the policy says of redemptions: from how much honour on, on which days, how often, and when the council is asked. */
@ApplicationScoped
class RedemptionRules {

    private final RedemptionRepository redemptions;
    private final JournalReader journal;

    RedemptionRules(RedemptionRepository redemptions, JournalReader journal) {
        this.redemptions = redemptions;
        this.journal = journal;
    }

    /** What was refused under a key stays refused, whatever changed since. */
    void mustNotBeRefusedBefore(UUID hold, UUID fingerprint) {
        journal.rejection(hold).ifPresent(rejection -> {
            throw new Refused(
                    rejection.fingerprint().equals(fingerprint) ? rejection.refusal() : new IdempotencyKeyReused());
        });
    }

    void mustAllow(PolicyRules policy, Standing standing, UUID owner, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Time.DAYS);
        if (standing.honourMinutes() < policy.minHonourMinutesToRedeem()) {
            throw new Refused(new HonourMinutesTooFew(policy.minHonourMinutesToRedeem(), standing.honourMinutes()));
        }
        RedemptionWindow window = policy.redemptionWindow();
        if (window != null && !window.isOpenOn(today)) {
            throw new Refused(new RedemptionWindowClosed(window.nextOpenAfter(today)));
        }
        PeriodLimit limit = policy.redemptionLimit();
        if (limit != null) {
            Instant since =
                    limit.period().startOf(today).atStartOfDay(Time.DAYS).toInstant();
            if (redemptions.askedSince(owner, since) >= limit.most()) {
                throw new Refused(new PeriodLimitReached(limit.period(), limit.most()));
            }
        }
    }

    boolean needCouncil(PolicyRules policy, Unit unit, long price) {
        Long above = unit == Unit.MIN ? policy.approvalAboveMinutes() : policy.approvalAbovePoints();
        return above != null && price > above;
    }
}
