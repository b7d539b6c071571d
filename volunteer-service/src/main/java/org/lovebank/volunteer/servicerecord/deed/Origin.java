package org.lovebank.volunteer.servicerecord.deed;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a record comes from, who wrote it down, and who pays with own time, if anybody. */
@Embeddable
public record Origin(
        @Enumerated(EnumType.STRING) Source source,
        UUID sourceId,
        @Nullable UUID orderId,
        String fundingSource,
        UUID recordedBy) {}
