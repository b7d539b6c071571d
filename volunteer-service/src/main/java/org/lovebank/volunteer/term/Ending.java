package org.lovebank.volunteer.term;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day of what ends; today when none is named. */
public record Ending(@Nullable LocalDate lastOn) {

    public LocalDate orElse(LocalDate today) {
        return lastOn == null ? today : lastOn;
    }
}
