package org.lovebank.volunteer.servicerecord;

import java.util.UUID;

/** Told inside the transaction: a record of this volunteer began or ceased to count. */
public record HonourMinutesChanged(UUID volunteerId) {}
