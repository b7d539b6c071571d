package org.lovebank.volunteer.consent;

import java.util.UUID;

/** Told inside the withdrawing transaction: this very consent stands no more, whatever others may. */
public record ConsentEnded(UUID personId, UUID consentId) {}
