package org.lovebank.task.order.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why; no personal data. */
@Schema(name = "OrderReason")
record ReasonRequest(@NotBlank @Size(max = 300) String reason) {}
