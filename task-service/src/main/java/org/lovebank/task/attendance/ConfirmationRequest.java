package org.lovebank.task.attendance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the recipient says: the minutes that they acknowledge, at most those served, and how it was. */
@Schema(name = "ConfirmationRequest")
record ConfirmationRequest(
        @Min(1) @Max(1440) @Nullable Integer minutes,
        @Min(1) @Max(5) @Nullable Integer score) {

    static final ConfirmationRequest AS_SERVED = new ConfirmationRequest(null, null);
}
