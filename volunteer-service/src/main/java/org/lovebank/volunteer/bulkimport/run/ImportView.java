package org.lovebank.volunteer.bulkimport.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as callers see it; {@code failure} says why the house could not do it, {@code applied} whether rows were kept. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        UUID id,
        String areaPath,
        String of,
        String mode,
        boolean dryRun,
        String state,
        boolean applied,
        int rowsTotal,
        int rowsRead,
        int rowsKept,
        int rowsKnown,
        int rowsWrong,
        int parts,
        UUID broughtBy,
        Instant broughtAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable UUID cancelledBy,
        @Nullable String failure) {}
