package org.lovebank.timebank.reconciliation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.proof.WholeLedger;
import org.lovebank.timebank.reconciliation.ReconciliationRefusal.ReconciliationNotFound;

/** Takes orders for a reconciliation, and shows what the runs found; the ledger is one, so is what is seen of it. */
@ApplicationScoped
class Reconciliations {

    private final ReconciliationRepository reconciliations;
    private final BreakRepository breaks;
    private final WholeLedger wholeLedger;
    private final Clock clock;

    Reconciliations(
            ReconciliationRepository reconciliations, BreakRepository breaks, WholeLedger wholeLedger, Clock clock) {
        this.reconciliations = reconciliations;
        this.breaks = breaks;
        this.wholeLedger = wholeLedger;
        this.clock = clock;
    }

    @Transactional
    public ReconciliationView ask(Caller caller) {
        wholeLedger.mustBeOpenTo(caller);
        Reconciliation asked = Reconciliation.onDemand(UuidCreator.getTimeOrderedEpoch(), caller.id(), clock.instant());
        reconciliations.persist(asked);
        return asked.view();
    }

    @Transactional
    public ReconciliationView one(Caller caller, UUID id) {
        return find(caller, id).view();
    }

    @Transactional
    public List<ReconciliationView> page(Caller caller, Optional<UUID> after, int limit) {
        wholeLedger.mustBeOpenTo(caller);
        return reconciliations.after(after.orElse(new UUID(0, 0)), limit).stream()
                .map(Reconciliation::view)
                .toList();
    }

    @Transactional
    public List<BreakView> breaksOf(Caller caller, UUID id, Optional<UUID> after, int limit) {
        find(caller, id);
        return breaks.of(id, after.orElse(new UUID(0, 0)), limit).stream()
                .map(LedgerBreak::view)
                .toList();
    }

    private Reconciliation find(Caller caller, UUID id) {
        wholeLedger.mustBeOpenTo(caller);
        return reconciliations.findByIdOptional(id).orElseThrow(() -> new Refused(new ReconciliationNotFound()));
    }
}
