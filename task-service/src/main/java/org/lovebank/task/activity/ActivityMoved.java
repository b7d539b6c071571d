package org.lovebank.task.activity;

import java.time.Instant;
import java.util.UUID;

/**
 * Told inside the house, in the transaction of the change: whoever depends on an activity follows it. What observes this
 * may refuse, and then nothing has happened.
 */
public record ActivityMoved(UUID activityId, ActivityState state, Instant at) {}
