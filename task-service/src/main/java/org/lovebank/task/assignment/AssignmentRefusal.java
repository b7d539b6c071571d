package org.lovebank.task.assignment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** How an assignment says no. */
public sealed interface AssignmentRefusal extends Refusal {

    /** There is no such assignment, or not for this caller. */
    record NoSuchAssignment(UUID assignmentId) implements AssignmentRefusal {}

    /** The present state does not allow this. */
    record AssignmentNotInThatState(UUID assignmentId, AssignmentState state, List<AssignmentState> allowedNext)
            implements AssignmentRefusal {}

    /** The volunteer is promised, or was serving, somewhere else at that time. */
    record TimeClash(UUID volunteerId, Instant from, Instant to) implements AssignmentRefusal {}

    /** One volunteer has one seat of an order. */
    record AlreadySeated(UUID volunteerId) implements AssignmentRefusal {}

    /** Only the volunteer, or staff who enter a report, check in and out. */
    record NotYourAssignment(UUID assignmentId) implements AssignmentRefusal {}

    /** The end is not after the beginning, or breaks leave nothing. */
    record NothingServed(UUID assignmentId) implements AssignmentRefusal {}

    /** Nobody witnesses their own service. */
    record WitnessIsVolunteer(UUID assignmentId) implements AssignmentRefusal {}

    /** Nobody confirms their own service; staff who witnessed do not confirm for the recipient. */
    record ConfirmerNotIndependent(UUID assignmentId) implements AssignmentRefusal {}

    /** Only the recipient confirms here. */
    record NotYoursToConfirm(UUID assignmentId) implements AssignmentRefusal {}

    /** More time than was served. */
    record MoreThanServed(UUID assignmentId, int servedMinutes) implements AssignmentRefusal {}

    /** An absence is recorded only when it is one. */
    record TooEarlyForNoShow(UUID assignmentId, Instant earliestAt) implements AssignmentRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchAssignment _ -> Kind.MISSING;
            case AssignmentNotInThatState _, TimeClash _, AlreadySeated _, TooEarlyForNoShow _ -> Kind.CONFLICT;
            case NotYourAssignment _, WitnessIsVolunteer _, ConfirmerNotIndependent _, NotYoursToConfirm _ ->
                Kind.FORBIDDEN;
            case NothingServed _, MoreThanServed _ -> Kind.INVALID;
        };
    }
}
