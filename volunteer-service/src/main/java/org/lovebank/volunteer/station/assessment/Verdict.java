package org.lovebank.volunteer.station.assessment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whether one standard is met, and what shows it. */
@Embeddable
record Verdict(
        @Enumerated(EnumType.STRING) @NotNull Standard standard,
        boolean met,

        @Size(max = 500) @Nullable String evidence) {

    boolean isShown() {
        return evidence != null && !evidence.isBlank();
    }
}
