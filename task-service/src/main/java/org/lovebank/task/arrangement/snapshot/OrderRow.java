package org.lovebank.task.arrangement.snapshot;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.events.category.ServiceCategory;

/** An open order that an arrangement may fill. */
record OrderRow(
        UUID id,
        Instant placedAt,
        boolean urgent,
        int headcount,
        int filled,
        int minutes,
        Instant windowFrom,
        Instant windowTo,
        Instant startsAt,
        ServiceCategory category,
        Optional<String> qualificationKind,
        boolean contactWithMinors,
        boolean hazardous,
        Optional<String> language,
        AreaPath area,
        UUID postedBy,
        UUID beneficiaryId) {}
