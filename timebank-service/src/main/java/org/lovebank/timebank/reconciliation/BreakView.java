package org.lovebank.timebank.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A break as auditors see it; {@code about} names a service record, an account, a lane's row or a check. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BreakView(
        UUID id,
        String code,
        String about,
        String state,
        @Nullable Long expected,
        @Nullable Long found,
        Instant firstFoundAt,
        Instant lastFoundAt) {}
