package org.lovebank.timebank.approval;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;

/**
 * What is put before a council.
 *
 * @param subject the matter's own id; a matter is proposed once
 * @param place the council of this place, or of a place above it, decides
 * @param concernsOwner a person whom it is about and who may not sign
 */
public record Proposal(
        ApprovalKind kind,
        UUID subject,
        AreaPath place,
        @Nullable UUID concernsOwner) {}
