package org.lovebank.timebank.council;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who joins the council; without a last day the term is open. */
public record CouncilMemberRequest(
        @NotNull UUID personId,
        @NotNull Seat seat,
        @NotNull LocalDate termFrom,
        @Nullable LocalDate termTo) {}
