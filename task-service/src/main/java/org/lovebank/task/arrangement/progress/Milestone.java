package org.lovebank.task.arrangement.progress;

import java.time.Instant;

/**
 * A phase that an arrangement reached.
 *
 * @param number 1 for the first of an arrangement, without gaps
 * @param attempt which attempt to compute it; 0 while nobody has begun
 * @param phase QUEUED, SNAPSHOT, the engine's phases, then PROPOSED, CANCELLED or FAILED
 * @param steps counted steps of work so far
 * @param covered orders covered at that moment, of so many
 */
public record Milestone(int number, int attempt, String phase, long steps, int covered, int of, Instant at) {}
