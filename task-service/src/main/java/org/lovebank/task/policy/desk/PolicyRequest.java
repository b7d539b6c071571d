package org.lovebank.task.policy.desk;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A policy's next version; {@code reason} names the source or the council's decision. */
record PolicyRequest(
        @NotNull @Pattern(regexp = "[A-Z_]{3,40}") String code,

        @NotNull @Size(max = 200) @Pattern(regexp = "[a-z0-9][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)*")
        String areaPath,

        @NotNull LocalDate effectiveOn,
        @NotNull JsonNode content,
        @NotBlank @Size(max = 200) String reason) {}
