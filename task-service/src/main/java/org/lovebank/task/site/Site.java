package org.lovebank.task.site;

import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.AreaPath;

/** A building or square of an area, and where it is. */
public record Site(UUID id, AreaPath area, String place, Position position, UUID recordedBy, Instant recordedAt) {}
