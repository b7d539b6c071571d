package org.lovebank.volunteer.certificate.procedure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** Whose service from the first to the last day is certified, by which organisation, and what for. */
public record NewCertificate(
        @NotNull UUID volunteerId,
        @NotNull UUID issuerId,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotBlank @Size(max = 100) String purpose) {}
