package org.lovebank.timebank.council;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A member's seat and term; a last day ends the term. */
public record CouncilMemberEdit(
        @NotNull Seat seat,
        @NotNull LocalDate termFrom,
        @Nullable LocalDate termTo) {}
