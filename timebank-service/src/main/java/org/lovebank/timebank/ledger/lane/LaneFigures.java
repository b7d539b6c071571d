package org.lovebank.timebank.ledger.lane;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lovebank.eventlog.EventLog;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.journal.RecentTransfers;

/** Counts what the lanes write, and wakes the relay when there is something to copy. */
@ApplicationScoped
class LaneFigures implements LaneListener {

    private final EventLog relay;
    private final RecentTransfers recent;
    private final DistributionSummary batches;
    private final Counter posted;
    private final Counter replayed;
    private final Counter refused;
    private final Counter busy;

    LaneFigures(EventLog relay, RecentTransfers recent, MeterRegistry figures) {
        this.relay = relay;
        this.recent = recent;
        this.batches = figures.summary("lovebank.ledger.batch");
        this.posted = figures.counter("lovebank.ledger.instructions", "outcome", "posted");
        this.replayed = figures.counter("lovebank.ledger.instructions", "outcome", "replayed");
        this.refused = figures.counter("lovebank.ledger.instructions", "outcome", "refused");
        this.busy = figures.counter("lovebank.ledger.instructions", "outcome", "busy");
    }

    @Override
    public void committed(List<Outcome> outcomes, List<Transfer> rows) {
        recent.committed(rows);
        batches.record(outcomes.size());
        boolean news = false;
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Done done when done.receipt().replayed() -> replayed.increment();
                case Outcome.Done _ -> {
                    posted.increment();
                    news = true;
                }
                case Outcome.No _, Outcome.Broken _ -> refused.increment();
            }
        }
        if (news) {
            relay.committed();
        }
    }

    @Override
    public void lost(int lane) {
        recent.forget(lane);
    }

    @Override
    public void busy() {
        busy.increment();
    }
}
