package org.lovebank.task.order.form;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a dispatcher decides when an order is issued; whatever is left out stays as it was placed. */
@Schema(name = "OrderIssuance")
public record Issuance(
        @Nullable DispatchMode dispatchMode,
        @Nullable Boolean hazardous,
        @Nullable Boolean contactWithMinors,
        @Size(max = 60) @Nullable String qualificationKind,
        @Size(max = 500) @Nullable String riskStatement,
        @Size(max = 60) @Nullable String insurancePolicyNo) {

    /** As it was placed. */
    public static final Issuance UNCHANGED = new Issuance(null, null, null, null, null, null);
}
