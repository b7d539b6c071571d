package org.lovebank.timebank.reconciliation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lovebank.timebank.ledger.audit.Check;
import org.lovebank.timebank.ledger.audit.CheckpointReport.BadCheckpoint;
import org.lovebank.timebank.ledger.audit.LaneReport;
import org.lovebank.timebank.ledger.audit.LedgerProof;
import org.lovebank.timebank.ledger.audit.LedgerProof.Proof;
import org.lovebank.timebank.ledger.audit.LedgerSample;
import org.lovebank.timebank.ledger.audit.SampleAudit.Sample;
import org.lovebank.timebank.reconciliation.FoundBreak.BreakCode;

/** Goes through everything, or looks here and there. Reading twice harms nobody, so who dies in between begins anew. */
@ApplicationScoped
class RunReconciliation {

    private static final Logger LOG = Logger.getLogger(RunReconciliation.class);
    private static final int SAMPLE = 200;

    private final CompareRecords compareRecords;
    private final LedgerProof proof;
    private final LedgerSample ledger;
    private final KeepBreaks keepBreaks;
    private final ReconciliationFigures figures;
    private final Clock clock;

    RunReconciliation(
            CompareRecords compareRecords,
            LedgerProof proof,
            LedgerSample ledger,
            KeepBreaks keepBreaks,
            ReconciliationFigures figures,
            Clock clock) {
        this.compareRecords = compareRecords;
        this.proof = proof;
        this.ledger = ledger;
        this.keepBreaks = keepBreaks;
        this.figures = figures;
        this.clock = clock;
    }

    /** Every record, every row, every balance, every seal. */
    void whole(UUID run) {
        Instant begun = clock.instant();
        long records = compareRecords.all(found -> keepBreaks.of(run, found));
        keepBreaks.of(run, compareRecords.strangers());
        Proof found = proof.run();
        keepBreaks.of(run, breaksOf(found));
        keepBreaks.through(run, begun, records, found.rows());
        figures.checked(found);
        figures.walked(found.rows() + records);
        figures.refresh();
        LOG.infof("reconciliationId=%s records=%d rows=%d open=%d", run, records, found.rows(), figures.open());
    }

    /** Some records, some accounts, the newest rows. */
    void sample() {
        Sample accounts = ledger.accounts(SAMPLE);
        List<FoundBreak> found = new ArrayList<>(compareRecords.some(SAMPLE));
        accounts.differing()
                .forEach(one -> found.add(new FoundBreak(
                        BreakCode.BALANCE_DIFFERS, "account " + one.account(), one.journal(), one.balance())));
        ledger.newestRows().forEach(lane -> chain(lane, found));
        if (!found.isEmpty()) {
            keepBreaks.ofSample(UuidCreator.getTimeOrderedEpoch(), found);
        }
        figures.walked(accounts.looked());
        figures.refresh();
    }

    private static List<FoundBreak> breaksOf(Proof proof) {
        List<FoundBreak> found = new ArrayList<>();
        proof.lanes().forEach(lane -> chain(lane, found));
        BadCheckpoint seal = proof.checkpoints().firstBad();
        if (seal != null) {
            String place = seal.lane() == null ? "" : " lane " + seal.lane() + " from row " + seal.fromSequence();
            found.add(new FoundBreak(
                    BreakCode.CHECKPOINT_BROKEN, "checkpoint " + seal.no() + " " + seal.reason() + place, null, null));
        }
        for (Check check : proof.checks()) {
            if (!check.holds()) {
                found.add(new FoundBreak(code(check), check.name() + " " + check.first(), 0L, check.violations()));
            }
        }
        return found;
    }

    private static void chain(LaneReport lane, List<FoundBreak> found) {
        LaneReport.BadRow bad = lane.firstBad();
        if (bad != null) {
            String about = "lane " + lane.lane() + " row " + bad.sequence() + " " + bad.reason();
            found.add(new FoundBreak(BreakCode.CHAIN_BROKEN, about, null, null));
        }
    }

    private static BreakCode code(Check check) {
        if (check.name().startsWith("C4")) {
            return BreakCode.BALANCE_DIFFERS;
        }
        return check.name().equals("C12") ? BreakCode.HOLD_MISMATCH : BreakCode.BOOKS_VIOLATED;
    }
}
