package org.lovebank.task.evaluation;

import java.util.UUID;

/** Told inside the house, in the transaction of the opinion: a recipient has spoken about this service. */
public record EvaluationGiven(UUID assignmentId) {}
