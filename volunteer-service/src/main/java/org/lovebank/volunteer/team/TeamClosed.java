package org.lovebank.volunteer.team;

import java.util.UUID;

/** Told inside the closing transaction: memberships and allocations of this team end now. */
public record TeamClosed(UUID teamId) {}
