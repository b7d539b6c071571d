package org.lovebank.timebank.reconciliation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lovebank.timebank.ledger.audit.LedgerSample;
import org.lovebank.timebank.reconciliation.FoundBreak.BreakCode;
import org.lovebank.timebank.reconciliation.ReconciliationRepository.RecordedMinutes;

/** The three-way match: minutes of the assignment ≥ minutes of the record = minutes of the deposit, for each record. */
@ApplicationScoped
class CompareRecords {

    private static final int PAGE = 500;

    private final ReconciliationRepository reconciliations;
    private final LedgerSample ledger;
    private final Clock clock;
    private final Duration grace;

    CompareRecords(
            ReconciliationRepository reconciliations,
            LedgerSample ledger,
            Clock clock,
            @ConfigProperty(name = "lovebank.reconciliation.grace", defaultValue = "5m") Duration grace) {
        this.reconciliations = reconciliations;
        this.ledger = ledger;
        this.clock = clock;
        this.grace = grace;
    }

    /** Compares every record, page by page; what changed a moment ago is on its way and left for the next run. */
    long all(Consumer<List<FoundBreak>> keep) {
        UUID after = new UUID(0, 0);
        long compared = 0;
        while (true) {
            List<RecordedMinutes> page = page(after, PAGE);
            if (page.isEmpty()) {
                return compared;
            }
            compared += page.size();
            keep.accept(judge(page));
            after = page.getLast().record();
        }
    }

    /** Compares a few records from a random place on. */
    List<FoundBreak> some(int most) {
        return judge(page(UUID.randomUUID(), most));
    }

    /** Deposits for records that nobody knows; what is a moment old may still be told. */
    List<FoundBreak> strangers() {
        return ledger.depositsWithoutRecord(restedSince()).stream()
                .map(stranger -> new FoundBreak(
                        BreakCode.DEPOSIT_WITHOUT_RECORD, "record " + stranger.record(), 0L, stranger.minutes()))
                .toList();
    }

    private List<RecordedMinutes> page(UUID after, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> reconciliations.records(after, restedSince(), limit));
    }

    private Instant restedSince() {
        return clock.instant().minus(grace);
    }

    private List<FoundBreak> judge(List<RecordedMinutes> page) {
        Map<UUID, Long> posted =
                ledger.minutesOf(page.stream().map(RecordedMinutes::record).toList());
        List<FoundBreak> breaks = new ArrayList<>();
        for (RecordedMinutes record : page) {
            judge(record, posted.getOrDefault(record.record(), 0L), breaks);
        }
        return breaks;
    }

    private static void judge(RecordedMinutes record, long posted, List<FoundBreak> breaks) {
        String about = "record " + record.record();
        long due = record.counts() ? record.minutes() : 0;
        if (posted != due) {
            BreakCode code = posted == 0
                    ? BreakCode.DEPOSIT_MISSING
                    : due == 0 ? BreakCode.DEPOSIT_NOT_TAKEN_BACK : BreakCode.DEPOSIT_WRONG_MINUTES;
            breaks.add(new FoundBreak(code, about, due, posted));
        }
        if (record.counts() && record.assignment().isPresent()) {
            long assigned = record.assignedMinutes().orElse(0L);
            if (record.minutes() > assigned) {
                BreakCode code = record.assignedMinutes().isEmpty()
                        ? BreakCode.ASSIGNMENT_UNKNOWN
                        : BreakCode.MORE_THAN_ASSIGNMENT;
                breaks.add(new FoundBreak(code, about, assigned, record.minutes()));
            }
        }
    }
}
