package org.lovebank.task.household;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A household that is to be helped, without why. */
@Schema(name = "HouseholdRequest")
record HouseholdRequest(
        @NotNull @Size(max = 200) @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}(\\.[a-z0-9][a-z0-9-]{0,39}){0,7}")
        String areaPath,

        @NotNull UUID beneficiaryId,
        @NotNull LocalDate registeredOn) {

    /** From when on it is on the list no more. */
    @Schema(name = "HouseholdClosingRequest")
    record Closing(@NotNull LocalDate closedOn) {}
}
