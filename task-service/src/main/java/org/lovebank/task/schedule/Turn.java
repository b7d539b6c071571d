package org.lovebank.task.schedule;

import java.time.LocalDate;
import java.util.UUID;

/** One volunteer's turn on one day of an agreement. */
record Turn(UUID agreementId, LocalDate occursOn, UUID volunteerId, UUID orderId) {}
