package org.lovebank.volunteer.certificate.procedure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Whose names stand under a certificate (负责人、经办人), and how the issuer is reached. */
public record Signers(
        @NotBlank @Size(max = 30) String personInCharge,
        @NotBlank @Size(max = 30) String handler,
        @NotBlank @Size(max = 60) String contact) {}
