package org.lovebank.task.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.agreement.Agreement;
import org.lovebank.task.agreement.AgreementRepository;
import org.lovebank.task.agreement.FindAgreement;
import org.lovebank.task.assignment.Assignment;
import org.lovebank.task.assignment.AssignmentRepository;
import org.lovebank.task.relay.OfferRelay;
import org.lovebank.task.relay.RelayEnded;
import org.lovebank.task.schedule.ScheduleRefusals.NoTurnThatDay;
import org.lovebank.task.schedule.ScheduleRefusals.NobodyStandsIn;

/** A volunteer cannot come to their turn: the stand-ins are asked one after the other, in the order that was signed. */
@ApplicationScoped
class StandIn {

    private final FindAgreement findAgreement;
    private final AgreementRepository agreements;
    private final AssignmentRepository assignments;
    private final OccurrenceRepository occurrences;
    private final OfferRelay offerRelay;
    private final Clock clock;

    StandIn(
            FindAgreement findAgreement,
            AgreementRepository agreements,
            AssignmentRepository assignments,
            OccurrenceRepository occurrences,
            OfferRelay offerRelay,
            Clock clock) {
        this.findAgreement = findAgreement;
        this.agreements = agreements;
        this.assignments = assignments;
        this.occurrences = occurrences;
        this.offerRelay = offerRelay;
        this.clock = clock;
    }

    /** Whom the first question went to. */
    @Transactional
    UUID asked(Caller caller, UUID agreementId, LocalDate day) {
        Agreement agreement = findAgreement.forChange(caller, agreementId);
        Assignment promise = occurrences
                .promised(agreementId, day, caller.id())
                .flatMap(assignments::heldForChange)
                .orElseThrow(() -> new Refused(new NoTurnThatDay(agreementId, day)));
        List<UUID> order = findAgreement.standIns(agreement);
        return next(promise, order, clock.instant()).orElseThrow(() -> new Refused(new NobodyStandsIn(agreementId)));
    }

    /** A stand-in said no or nothing: the next one is asked. Whoever answered does not wait for what comes of that. */
    @Transactional(Transactional.TxType.MANDATORY)
    void ended(@Observes RelayEnded relay) {
        Optional<Assignment> promise = assignments.heldForChange(relay.assignmentId());
        promise.map(held -> held.plan().orderId())
                .flatMap(occurrences::agreementOf)
                .flatMap(agreements::findByIdOptional)
                .map(findAgreement::standIns)
                .filter(order -> order.contains(relay.toVolunteerId()))
                .map(order -> order.subList(order.indexOf(relay.toVolunteerId()) + 1, order.size()))
                .ifPresent(rest -> next(promise.orElseThrow(), rest, clock.instant()));
    }

    private Optional<UUID> next(Assignment promise, List<UUID> order, Instant now) {
        return order.stream()
                .filter(standIn -> offerRelay.next(promise, standIn, promise.volunteerId(), now))
                .findFirst();
    }
}
