package org.lovebank.task.occasion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** An occasion to add: the same code on other days is the same occasion in other years. */
record OccasionRequest(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{2,39}") String code,
        @NotNull LocalDate on,
        @NotBlank @Size(max = 40) String nameZh,
        @NotBlank @Size(max = 80) String nameEn,
        @NotBlank @Size(max = 200) String source) {}
