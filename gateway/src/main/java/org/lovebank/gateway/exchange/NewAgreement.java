package org.lovebank.gateway.exchange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which program shall act for the caller. */
@Schema(name = "NewClientAgreement")
record NewAgreement(
        @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{2,63}") String clientId) {}
