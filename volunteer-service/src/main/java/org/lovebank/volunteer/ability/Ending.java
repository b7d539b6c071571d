package org.lovebank.volunteer.ability;

import java.time.LocalDate;
import java.util.UUID;

/** A qualification or vetting that ends on a day. */
public record Ending(UUID subject, UUID volunteerId, String areaPath, String kind, LocalDate validUntilOn) {}
