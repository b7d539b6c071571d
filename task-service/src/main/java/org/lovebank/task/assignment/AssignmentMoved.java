package org.lovebank.task.assignment;

import java.util.UUID;

/**
 * Told inside the house, in the transaction of the change: whoever asked for the assignment follows it. What observes
 * this may refuse, and then nothing has happened.
 */
public record AssignmentMoved(UUID assignmentId, AssignmentState state) {}
