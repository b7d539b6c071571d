package org.lovebank.timebank.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;

/** Who is to have an account: a volunteer, a team of an organisation, or an organisation, and where. */
public record Owner(OwnerType type, UUID id, @Nullable UUID organisationId, AreaPath area) {}
