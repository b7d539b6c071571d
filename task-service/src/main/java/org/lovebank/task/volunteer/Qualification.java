package org.lovebank.task.volunteer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A verified qualification; without a date it does not expire. */
public record Qualification(String kind, @Nullable LocalDate validUntilOn) {

    public boolean validOn(LocalDate day) {
        return validUntilOn == null || !day.isAfter(validUntilOn);
    }
}
