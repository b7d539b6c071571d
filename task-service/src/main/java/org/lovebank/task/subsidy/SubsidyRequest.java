package org.lovebank.task.subsidy;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subsidy to note, for one assignment or one activity; {@code fundSource} names an organisation or a fund. */
record SubsidyRequest(
        @NotBlank @Size(max = 330) String areaPath,
        @NotNull UUID volunteerId,
        @Nullable UUID assignmentId,
        @Nullable UUID activityId,
        @NotNull SubsidyKind kind,
        @NotNull @Positive Integer amountCents,
        @NotBlank @Size(max = 60) String fundSource,
        @NotNull LocalDate paidOn) {

    @AssertTrue @Schema(hidden = true)
    boolean isForOneThing() {
        return (assignmentId == null) != (activityId == null);
    }
}
