package org.lovebank.volunteer.programme;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** One pillar of a programme in its layer, such as the action SAFETY or the guarantee NEED. */
@Embeddable
record Pillar(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}") String layer,

        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}") String code,

        @NotBlank @Size(max = 120) String name) {}
