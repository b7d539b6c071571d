package org.lovebank.task.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.AcceptAssignment;
import org.lovebank.task.assignment.Assignment;
import org.lovebank.task.assignment.AssignmentRepository;
import org.lovebank.task.relay.RelayRefusal.NoSuchRelay;

/** The colleague's own yes or no; of many who were asked, the first yes takes over. */
@ApplicationScoped
class AnswerRelay {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final RelayRepository relays;
    private final AssignmentRepository assignments;
    private final AcceptAssignment acceptAssignment;
    private final TellRelay tellRelay;
    private final CloseRelays closeRelays;
    private final Cursors cursors;
    private final Clock clock;

    AnswerRelay(
            RelayRepository relays,
            AssignmentRepository assignments,
            AcceptAssignment acceptAssignment,
            TellRelay tellRelay,
            CloseRelays closeRelays,
            Cursors cursors,
            Clock clock) {
        this.relays = relays;
        this.assignments = assignments;
        this.acceptAssignment = acceptAssignment;
        this.tellRelay = tellRelay;
        this.closeRelays = closeRelays;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    RelayView accept(Caller caller, UUID relayId) {
        Instant now = clock.instant();
        Held held = held(caller, relayId);
        held.relay().mustBeFor(caller, now);
        Assignment taken = acceptAssignment.relayed(held.assignment(), caller.id(), now);
        held.relay().accepted(taken.id(), now);
        tellRelay.changed(held.relay());
        closeRelays.supersede(held.assignment().id(), now);
        return RelayView.of(held.relay(), held.assignment());
    }

    @Transactional
    RelayView decline(Caller caller, UUID relayId) {
        Held held = held(caller, relayId);
        held.relay().decline(caller, clock.instant());
        tellRelay.changed(held.relay());
        return RelayView.of(held.relay(), held.assignment());
    }

    @Transactional
    RelayView withdraw(Caller caller, UUID relayId) {
        Held held = held(caller, relayId);
        held.relay().withdraw(caller, held.assignment().plan().inCareOf(caller), clock.instant());
        tellRelay.changed(held.relay());
        return RelayView.of(held.relay(), held.assignment());
    }

    @Transactional
    RelayView one(Caller caller, UUID relayId) {
        Held held = held(caller, relayId);
        return RelayView.of(held.relay(), held.assignment());
    }

    @Transactional
    Page<RelayView> mine(Caller caller, Paging paging) {
        String list = "relays-of/" + caller.id();
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        List<Relay> found = relays.of(caller.id(), before, paging.size() + 1);
        return cursors.page(found, paging, list, relay -> List.of(relay.id().toString()))
                .map(relay -> RelayView.of(
                        relay,
                        assignments.findByIdOptional(relay.assignmentId()).orElseThrow()));
    }

    /** The assignment is held first, then the relay is read as it stands now. */
    private Held held(Caller caller, UUID relayId) {
        UUID assignmentId = relays.findByIdOptional(relayId)
                .map(Relay::assignmentId)
                .orElseThrow(() -> new Refused(new NoSuchRelay(relayId)));
        Assignment assignment = assignments.heldForChange(assignmentId).orElseThrow();
        Relay relay = relays.asItStandsNow(relayId);
        boolean concerns = caller.is(relay.toVolunteerId())
                || caller.is(relay.fromVolunteerId())
                || assignment.plan().inCareOf(caller);
        if (!concerns) {
            throw new Refused(new NoSuchRelay(relayId));
        }
        return new Held(relay, assignment);
    }

    private record Held(Relay relay, Assignment assignment) {}
}
