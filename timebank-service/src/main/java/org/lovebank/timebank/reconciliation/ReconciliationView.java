package org.lovebank.timebank.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run: how many service records were compared, journal rows walked, and breaks found. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReconciliationView(
        UUID id,
        Reconciliation.Kind kind,
        Reconciliation.State state,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        long records,
        long rows,
        long breaks) {}
