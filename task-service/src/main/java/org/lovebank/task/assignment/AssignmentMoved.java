package org.lovebank.task.assignment;

import java.util.UUID;

/**
 * Told inside the house, in the transaction of the change: whoever asked for the assignment follows it. What observes
 * this may refuse, and then nothing has happened.
 */
public record AssignmentMoved(UUID assignmentId, AssignmentState state) {

    /** A colleague took the promise over: theirs is a new one; whoever asked for the first may refuse. */
    public record ToColleague(UUID fromAssignmentId, UUID toAssignmentId, UUID volunteerId) {}
}
