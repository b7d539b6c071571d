package org.lovebank.task.volunteer;

import java.time.Instant;
import java.util.UUID;

/** Told inside the transaction in which a young volunteer's consent ended: what rested on it ends as well. */
public record ConsentWithdrawn(UUID volunteerId, Instant at) {}
