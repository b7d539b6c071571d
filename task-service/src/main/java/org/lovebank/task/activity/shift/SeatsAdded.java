package org.lovebank.task.activity.shift;

import java.time.Instant;
import java.util.UUID;

/** Told inside the house, in the transaction of the change: a shift has more places. */
public record SeatsAdded(UUID shiftId, Instant at) {}
