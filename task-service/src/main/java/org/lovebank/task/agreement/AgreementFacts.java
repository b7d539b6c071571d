package org.lovebank.task.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.task.agreement.text.Mode;

/** An agreement as a value, for those who only read it. */
public record AgreementFacts(
        UUID id,
        long version,
        String agreementNo,
        AreaPath area,
        Mode mode,
        @Nullable UUID beneficiaryId,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate toOn,
        AgreementState state,
        Instant stateSince,
        int revision,
        @Nullable Integer proposedRevision,
        @Nullable Ending ending,
        @Nullable String reason,
        @Nullable LocalDate scheduledToOn,
        @Nullable Instant activeSince,
        @Nullable Instant overdueSince,
        UUID createdBy,
        Instant createdAt,
        Instant changedAt) {}
