package org.lovebank.task.agreement.text;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that is done for the beneficiary. */
@Schema(name = "AgreementContent")
public record ServiceContent(
        @NotNull @Size(max = 40) String categoryCode,
        @NotBlank @Size(max = 200) String description) {}
