package org.lovebank.task.agreement.departure;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who leaves; without a name the caller does. */
@Schema(name = "AgreementDepartureRequest")
record DepartureRequest(
        @Schema(description = "Only what staff enter for somebody. 仅代录时填写。") @Nullable UUID volunteerId,

        @NotNull Departure.Channel channel) {}
