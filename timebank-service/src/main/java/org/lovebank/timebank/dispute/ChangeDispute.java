package org.lovebank.timebank.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.TimebankEvent.TransferDisputeOverdue;
import org.lovebank.events.TimebankEvent.TransferDisputeStateChanged;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.dispute.DisputeRefusal.DisputeNotFound;
import org.lovebank.timebank.places.PlacesRepository;

/** The small transactions of a dispute: each keeps one step and tells of it. */
@ApplicationScoped
class ChangeDispute {

    private final DisputeRepository disputes;
    private final PlacesRepository places;
    private final EventLog events;
    private final Clock clock;

    ChangeDispute(DisputeRepository disputes, PlacesRepository places, EventLog events, Clock clock) {
        this.disputes = disputes;
        this.places = places;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    Dispute read(UUID id) {
        return disputes.findByIdOptional(id).orElseThrow(() -> new Refused(new DisputeNotFound()));
    }

    /** One's own, or for the bank's people those of their areas. */
    @Transactional
    List<DisputeView> page(Caller caller, Optional<UUID> after, int limit) {
        UUID from = after.orElse(new UUID(0, 0));
        List<Dispute> found = caller.holdsAny(Dispute.STAFF)
                ? places.in(caller.areas(), Dispute.class, "id", Optional.empty(), from, limit)
                : disputes.ofHolder(caller.id(), from, limit);
        return found.stream().map(Dispute::view).toList();
    }

    /** What a person, or time, does to it. */
    @Transactional
    void by(UUID id, BiConsumer<Dispute, Instant> step) {
        Dispute dispute = disputes.findForChange(id).orElseThrow(() -> new Refused(new DisputeNotFound()));
        long before = dispute.version();
        step.accept(dispute, clock.instant());
        disputes.flush();
        if (dispute.version() != before) {
            tell(dispute);
        }
    }

    /** Says once of each step that it took too long. */
    @Transactional
    void warn(UUID id) {
        Dispute dispute = disputes.findForChange(id).orElseThrow();
        dispute.deadlines().overdue(dispute.state(), clock.instant()).ifPresent(step -> {
            dispute.deadlines().warned(step);
            disputes.flush();
            events.append(new TransferDisputeOverdue(
                    dispute.id(),
                    dispute.version(),
                    dispute.posting().transferId(),
                    dispute.posting().area().value(),
                    step.name(),
                    dispute.deadlines().dueAt(step),
                    clock.instant()));
        });
    }

    /** What the ledger did to it; whoever comes second finds the step taken. */
    @Transactional
    void after(UUID id, DisputeState intent, BiConsumer<Dispute, Instant> step) {
        by(id, (dispute, at) -> {
            if (dispute.state() == intent) {
                step.accept(dispute, at);
            }
        });
    }

    private void tell(Dispute dispute) {
        DisputeView view = dispute.view();
        events.append(new TransferDisputeStateChanged(
                dispute.id(),
                dispute.version(),
                view.transferId(),
                dispute.posting().holderId(),
                view.reasonCode().name(),
                view.state().name(),
                Optional.ofNullable(view.outcome()).map(Enum::name).orElse(null),
                view.changedAt()));
    }
}
