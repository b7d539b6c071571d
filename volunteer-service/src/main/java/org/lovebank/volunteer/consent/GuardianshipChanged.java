package org.lovebank.volunteer.consent;

import java.util.UUID;

/** Told inside the transaction in which a guardian's consent is noted or taken back: other houses must hear of it. */
public record GuardianshipChanged(UUID personId) {}
