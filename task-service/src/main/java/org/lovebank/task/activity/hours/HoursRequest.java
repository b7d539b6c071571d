package org.lovebank.task.activity.hours;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is confirmed of one person: the minutes, at most those on the sheet, and the confirmer's name, kept masked only. */
@Schema(name = "HoursRequest")
record HoursRequest(
        @Min(1) @Max(1440) @Nullable Integer minutes,

        @Size(max = 40) @Pattern(regexp = "(?s).*\\S.*") @Nullable String witnessName) {

    static final HoursRequest AS_ATTENDED = new HoursRequest(null, null);
}
