package org.lovebank.task.activity.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why. */
@Schema(name = "ReasonRequest")
record ReasonRequest(@NotBlank @Size(max = 300) String reason) {}
