package org.lovebank.timebank.grant.funding;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.approval.ApprovalKind;
import org.lovebank.timebank.approval.Matter;
import org.lovebank.timebank.branch.BanksAt;
import org.lovebank.timebank.branch.BanksAt.BankAt;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.chart.GivingPostings;
import org.lovebank.timebank.ledger.lane.Ledger;

/**
 * Moves an approved funding from the pool into the fund: the decision is the intent, the ledger's id follows from the
 * funding, and the job finishes what was left in between.
 */
@ApplicationScoped
class PostFunding implements Matter {

    private static final Logger LOG = Logger.getLogger(PostFunding.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 100;

    private final FundGrants fundings;
    private final FundingRepository repository;
    private final BanksAt banks;
    private final Ledger ledger;
    private final Clock clock;

    PostFunding(FundGrants fundings, FundingRepository repository, BanksAt banks, Ledger ledger, Clock clock) {
        this.fundings = fundings;
        this.repository = repository;
        this.banks = banks;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public ApprovalKind kind() {
        return ApprovalKind.FUNDING;
    }

    @Override
    public void approved(UUID subject) {
        fundings.change(subject, funding -> funding.approve(clock.instant()));
    }

    @Override
    public void refused(UUID subject, String reasonCode) {
        fundings.change(subject, funding -> funding.refuse(reasonCode, clock.instant()));
    }

    @Override
    public void carryOut(UUID subject) {
        Funding funding = fundings.read(subject);
        if (funding.state() != FundingState.APPROVED) {
            return;
        }
        BankAt bank = banks.branch(funding.branchId());
        UUID fingerprint = DerivedId.fingerprint("funding", subject, funding.minutes());
        Stamp stamp = new Stamp(clock.instant(), null, bank.policy().version(), null, fingerprint);
        try {
            ledger.post(GivingPostings.funding(funding.transferId(), subject, bank.books(), funding.minutes(), stamp));
            fundings.change(subject, it -> it.posted(clock.instant()));
        } catch (Refused refused) {
            if (refused.refusal().kind() == Refusal.Kind.BUSY) {
                throw refused;
            }
            fundings.change(subject, it -> it.refuse(refused.refusal().code(), clock.instant()));
        }
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (UUID id : betweenSteps()) {
            try {
                carryOut(id);
            } catch (RuntimeException later) {
                LOG.warnf("fundingId=%s stays where it is: %s", id, later.getMessage());
            }
        }
    }

    @Transactional
    List<UUID> betweenSteps() {
        return repository.betweenSteps(clock.instant().minus(PATIENCE), AT_ONCE);
    }
}
