package org.lovebank.task.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A household on the list. */
@Schema(name = "Household")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HouseholdView(
        UUID beneficiaryId,
        String areaPath,
        LocalDate registeredOn,
        @Nullable LocalDate closedOn) {}
