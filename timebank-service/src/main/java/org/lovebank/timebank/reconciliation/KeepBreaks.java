package org.lovebank.timebank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.TimebankEvent.ReconciliationBreakFound;

/** Keeps what a run finds, and tells each break once: when it is first found, or found again after it was gone. */
@ApplicationScoped
class KeepBreaks {

    private final BreakRepository breaks;
    private final ReconciliationRepository reconciliations;
    private final EventLog events;
    private final Clock clock;

    KeepBreaks(BreakRepository breaks, ReconciliationRepository reconciliations, EventLog events, Clock clock) {
        this.breaks = breaks;
        this.reconciliations = reconciliations;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void of(UUID run, List<FoundBreak> found) {
        found.forEach(what -> keep(run, what, clock.instant()));
    }

    /** A sample leaves a run behind only when it found something. */
    @Transactional
    void ofSample(UUID run, List<FoundBreak> found) {
        Reconciliation sample = Reconciliation.ofSample(run, clock.instant());
        reconciliations.persistAndFlush(sample);
        of(run, found);
        sample.done(0, 0, found.size(), clock.instant());
    }

    /** The run is through: what it did not find again is resolved. */
    @Transactional
    void through(UUID run, Instant begun, long records, long rows) {
        breaks.flush();
        breaks.resolveWhatIsGone(run, begun);
        reconciliations.findById(run).done(records, rows, breaks.foundIn(run), clock.instant());
    }

    private void keep(UUID run, FoundBreak what, Instant at) {
        Optional<LedgerBreak> known = breaks.findForChange(LedgerBreak.idOf(what));
        LedgerBreak one = known.orElseGet(() -> new LedgerBreak(what, run, at));
        boolean news = known.isEmpty() || one.foundAgain(what, run, at);
        breaks.persist(one);
        breaks.flush();
        breaks.noteFinding(run, one.id());
        if (news) {
            events.append(new ReconciliationBreakFound(
                    one.id(),
                    one.version() + 1,
                    run,
                    what.code().name(),
                    what.about(),
                    what.expected(),
                    what.found(),
                    at));
        }
    }
}
