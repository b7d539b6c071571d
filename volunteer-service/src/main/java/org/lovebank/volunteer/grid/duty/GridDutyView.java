package org.lovebank.volunteer.grid.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A duty as staff see it: the volunteer by id only; {@code handedFromId} is the duty that it took over. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GridDutyView(
        UUID id,
        String areaPath,
        UUID volunteerId,
        String duty,
        String chinese,
        @Nullable UUID handedFromId,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        String state,
        int policyVersion,
        long version) {}
