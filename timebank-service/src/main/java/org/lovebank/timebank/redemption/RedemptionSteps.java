package org.lovebank.timebank.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.TimebankEvent.RedemptionStateChanged;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.catalogue.CatalogRepository;
import org.lovebank.timebank.redemption.RedemptionRefusal.RedemptionNotFound;
import org.lovebank.timebank.redemption.terms.KeptRefusal;

/** The small transactions of a redemption: each keeps one change of state, gives stock back, and tells. */
@ApplicationScoped
class RedemptionSteps {

    private final RedemptionRepository redemptions;
    private final CatalogRepository items;
    private final EventLog events;
    private final Clock clock;

    RedemptionSteps(RedemptionRepository redemptions, CatalogRepository items, EventLog events, Clock clock) {
        this.redemptions = redemptions;
        this.items = items;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    Redemption read(UUID id) {
        return redemptions.findByIdOptional(id).orElseThrow(() -> new Refused(new RedemptionNotFound()));
    }

    /** The hold stands. */
    @Transactional
    void held(UUID id) {
        change(id, RedemptionState.REQUESTED, redemption -> redemption.held(clock.instant()));
    }

    /** The ledger refused the hold. */
    @Transactional
    void refused(UUID id, KeptRefusal why) {
        change(id, RedemptionState.REQUESTED, redemption -> {
            redemption.refuse(why, clock.instant());
            putBack(redemption, redemption.terms().quantity());
        });
    }

    /** The ledger ended the hold as intended. */
    @Transactional
    void ended(UUID id, RedemptionState intent) {
        change(id, intent, redemption -> {
            redemption.done(clock.instant());
            switch (intent) {
                case CANCELLING, EXPIRING, DECLINING ->
                    putBack(redemption, redemption.terms().quantity());
                case RETURNING -> putBack(redemption, redemption.returnedQuantity());
                case REQUESTED,
                        REFUSED,
                        AWAITING_APPROVAL,
                        READY,
                        COLLECTING,
                        COLLECTED,
                        CANCELLED,
                        EXPIRED,
                        DECLINED,
                        RETURNED -> {}
            }
        });
    }

    /** The ledger refused what came back. */
    @Transactional
    void notReturned(UUID id) {
        change(id, RedemptionState.RETURNING, redemption -> redemption.keptAfterAll(clock.instant()));
    }

    /** The council agrees; false when it was never asked, or something else came first. */
    @Transactional
    boolean approved(UUID id, UUID by) {
        change(id, RedemptionState.AWAITING_APPROVAL, redemption -> redemption.approve(by, clock.instant()));
        Redemption after = read(id);
        return after.terms().needsApproval() && after.state() == RedemptionState.READY;
    }

    /** Whoever comes second finds the step taken. */
    private void change(UUID id, RedemptionState from, Consumer<Redemption> step) {
        Redemption redemption = redemptions.findForChange(id).orElseThrow(() -> new Refused(new RedemptionNotFound()));
        if (redemption.state() != from) {
            return;
        }
        step.accept(redemption);
        redemptions.flush();
        events.append(new RedemptionStateChanged(
                redemption.id(),
                redemption.version(),
                redemption.party().owner(),
                redemption.terms().itemId(),
                redemption.terms().quantity(),
                redemption.terms().unit().name(),
                redemption.terms().price(),
                redemption.state().name(),
                redemption.changedAt()));
    }

    private void putBack(Redemption redemption, int quantity) {
        items.findForChange(redemption.terms().itemId()).ifPresent(item -> item.putBack(quantity));
    }
}
