package org.lovebank.task.relay;

import java.util.UUID;

/** Told inside the house when a relay came to nothing: whoever made it may ask the next. */
public record RelayEnded(UUID relayId, UUID assignmentId, UUID toVolunteerId, RelayState state) {}
