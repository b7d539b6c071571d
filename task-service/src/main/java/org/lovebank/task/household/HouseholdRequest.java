package org.lovebank.task.household;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lovebank.access.AreaPath;

/** A household that is to be helped, without why. */
@Schema(name = "HouseholdRequest")
record HouseholdRequest(
        @NotNull @Size(max = AreaPath.LONGEST) @Pattern(regexp = AreaPath.WRITTEN) String areaPath,

        @NotNull UUID beneficiaryId,
        @NotNull LocalDate registeredOn) {

    /** From when on it is on the list no more. */
    @Schema(name = "HouseholdClosingRequest")
    record Closing(@NotNull LocalDate closedOn) {}
}
