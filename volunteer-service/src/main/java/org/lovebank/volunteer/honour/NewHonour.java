package org.lovebank.volunteer.honour;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An honour as somebody brings it; {@code evidence} names the document, such as its number. */
public record NewHonour(
        @Valid @NotNull Honoured honoured,
        @NotBlank @Size(max = 100) String title,
        @NotNull HonourLevel level,
        @NotBlank @Size(max = 100) String issuer,
        @NotNull LocalDate honouredOn,
        @Size(max = 300) @Nullable String evidence) {}
