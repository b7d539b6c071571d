package org.lovebank.timebank.simulation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** Whose past, and which days of it, both included. */
public record SimulationRequest(
        @NotNull UUID branchId,
        @NotNull LocalDate from,
        @NotNull LocalDate to) {}
