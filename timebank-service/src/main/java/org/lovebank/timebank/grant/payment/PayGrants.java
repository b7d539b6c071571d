package org.lovebank.timebank.grant.payment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lovebank.http.Time;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.branch.BanksAt;
import org.lovebank.timebank.branch.BanksAt.BankAt;
import org.lovebank.timebank.giving.Destinations;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.chart.GivingPostings;
import org.lovebank.timebank.ledger.lane.Ledger;

/** Pays the month of every grant: a row of intent for each month first, then the ledger, then the result. */
@ApplicationScoped
class PayGrants {

    private static final Logger LOG = Logger.getLogger(PayGrants.class);
    private static final int AT_ONCE = 200;

    private final ChangePayment change;
    private final BanksAt banks;
    private final Destinations destinations;
    private final Ledger ledger;
    private final Clock clock;

    PayGrants(ChangePayment change, BanksAt banks, Destinations destinations, Ledger ledger, Clock clock) {
        this.change = change;
        this.banks = banks;
        this.destinations = destinations;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        change.makeDue(YearMonth.from(clock.instant().atZone(Time.DAYS)), AT_ONCE);
        for (UUID id : change.open(AT_ONCE)) {
            try {
                pay(id);
            } catch (RuntimeException later) {
                LOG.warnf("grantPaymentId=%s stays where it is: %s", id, later.getMessage());
            }
        }
    }

    void pay(UUID id) {
        Payment payment = change.read(id);
        if (!payment.isOpen()) {
            return;
        }
        int tried = payment.attempt();
        BankAt bank = banks.branch(payment.branchId());
        UUID fingerprint = DerivedId.fingerprint("grant", payment.transferId(), payment.minutes());
        Stamp stamp = new Stamp(clock.instant(), null, bank.policy().version(), null, fingerprint);
        try {
            ledger.post(GivingPostings.grant(
                    payment.transferId(),
                    payment.grantId(),
                    bank.books(),
                    destinations.account(payment.branchId(), payment.accountId()),
                    payment.minutes(),
                    stamp));
            change.by(id, (it, at) -> it.paid(tried, at));
        } catch (Refused refused) {
            refused(id, tried, refused.refusal());
        }
    }

    private void refused(UUID id, int tried, Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.BUSY) {
            throw new Refused(refusal);
        }
        boolean later =
                refusal.code().equals("INSUFFICIENT_BALANCE") || refusal.code().equals("CLEARING_LIMIT_REACHED");
        change.by(
                id,
                later
                        ? (it, at) -> it.waits(tried, refusal.code(), at)
                        : (it, at) -> it.refuse(tried, refusal.code(), at));
    }
}
