package org.lovebank.task.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.Assignment;
import org.lovebank.task.assignment.AssignmentRefusal.NotYourAssignment;
import org.lovebank.task.assignment.AssignmentRepository;
import org.lovebank.task.assignment.AssignmentState;
import org.lovebank.task.policy.AttendancePolicy.RelayRule;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.relay.RelayRefusal.AskedAlready;
import org.lovebank.task.relay.RelayRefusal.EnoughAsked;
import org.lovebank.task.relay.RelayRefusal.NoColleague;
import org.lovebank.task.relay.RelayRefusal.TooLateToRelay;

/** A volunteer asks a colleague to come instead, before it becomes a withdrawal. */
@ApplicationScoped
public class OfferRelay {

    private final AssignmentRepository assignments;
    private final RelayRepository relays;
    private final Policies policies;
    private final TellRelay tellRelay;
    private final Clock clock;

    OfferRelay(
            AssignmentRepository assignments,
            RelayRepository relays,
            Policies policies,
            TellRelay tellRelay,
            Clock clock) {
        this.assignments = assignments;
        this.relays = relays;
        this.policies = policies;
        this.tellRelay = tellRelay;
        this.clock = clock;
    }

    @Transactional
    RelayView by(Caller caller, UUID assignmentId, UUID colleague, @Nullable String note) {
        Assignment assignment = assignments.findForChange(caller, assignmentId);
        if (!caller.is(assignment.volunteerId()) && !assignment.plan().inCareOf(caller)) {
            throw new Refused(new NotYourAssignment(assignmentId));
        }
        return RelayView.of(offer(assignment, colleague, caller.id(), note, clock.instant()), assignment);
    }

    /** Part of the transaction of whoever holds the assignment: asks a stand-in, or tells that it cannot be. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean next(Assignment assignment, UUID standIn, UUID by, Instant now) {
        if (!assignment.state().next().contains(AssignmentState.RELAYED)
                || obstacle(assignment, standIn, now).isPresent()) {
            return false;
        }
        tellRelay.changed(relay(assignment, standIn, by, null, now));
        return true;
    }

    private Relay offer(Assignment assignment, UUID colleague, UUID by, @Nullable String note, Instant now) {
        assignment.mustAllow(AssignmentState.RELAYED);
        obstacle(assignment, colleague, now).ifPresent(no -> {
            throw new Refused(no);
        });
        Relay relay = relay(assignment, colleague, by, note, now);
        tellRelay.changed(relay);
        return relay;
    }

    private Optional<RelayRefusal> obstacle(Assignment assignment, UUID colleague, Instant now) {
        Instant start = assignment.plan().planned().from();
        if (!now.isBefore(start)) {
            return Optional.of(new TooLateToRelay(assignment.id(), start));
        }
        if (colleague.equals(assignment.volunteerId()) || assignment.plan().isFor(colleague)) {
            return Optional.of(new NoColleague(assignment.id()));
        }
        List<Relay> open = relays.open(assignment.id());
        if (open.stream().anyMatch(relay -> relay.toVolunteerId().equals(colleague))) {
            return Optional.of(new AskedAlready(assignment.id()));
        }
        int most = rule(assignment, now).openAtOnce();
        return open.size() < most ? Optional.empty() : Optional.of(new EnoughAsked(assignment.id(), most));
    }

    private Relay relay(Assignment assignment, UUID colleague, UUID by, @Nullable String note, Instant now) {
        Instant start = assignment.plan().planned().from();
        Instant answerBy = now.plus(Duration.ofMinutes(rule(assignment, now).validMinutes()));
        return new Relay(
                assignment.id(),
                assignment.volunteerId(),
                colleague,
                by,
                note,
                answerBy.isBefore(start) ? answerBy : start,
                now);
    }

    private RelayRule rule(Assignment assignment, Instant now) {
        return policies.content(RelayRule.class, assignment.plan().area(), now);
    }
}
