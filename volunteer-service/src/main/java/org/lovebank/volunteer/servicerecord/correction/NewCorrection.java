package org.lovebank.volunteer.servicerecord.correction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.volunteer.servicerecord.deed.Deed;

/** What should stand in a record; what is left out stays as it was. */
record NewCorrection(
        @NotNull CorrectionReason reason,
        @Nullable ServiceCategory categoryCode,
        @Size(min = 1, max = 120) @Nullable String projectName,
        @Nullable Instant servedFrom,
        @Nullable Instant servedTo,
        @PositiveOrZero @Max(1440) @Nullable Integer breakMinutes,
        @Size(min = 1, max = 120) @Nullable String place,
        @Size(min = 1, max = 500) @Nullable String content) {

    Deed deed(Deed was, int longestMinutes, Instant now) {
        return Deed.reported(
                categoryCode == null ? ServiceCategory.valueOf(was.categoryCode()) : categoryCode,
                projectName == null ? was.projectName() : projectName.strip(),
                servedFrom == null ? was.servedFrom() : servedFrom,
                servedTo == null ? was.servedTo() : servedTo,
                breakMinutes == null ? was.breakMinutes() : breakMinutes,
                place == null ? was.place() : place.strip(),
                content == null ? was.content() : content.strip(),
                longestMinutes,
                now);
    }
}
