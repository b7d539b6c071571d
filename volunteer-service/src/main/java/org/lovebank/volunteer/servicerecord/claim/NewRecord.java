package org.lovebank.volunteer.servicerecord.claim;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.volunteer.servicerecord.deed.Deed;

/** A self-organised service as it is reported; {@code draft} keeps it back until it is submitted. */
record NewRecord(
        @NotNull UUID volunteerId,
        @NotBlank @Size(max = 330) String areaPath,
        @NotNull ServiceCategory categoryCode,
        @NotBlank @Size(max = 120) String projectName,
        @NotNull Instant servedFrom,
        @NotNull Instant servedTo,
        @PositiveOrZero @Max(1440) @Nullable Integer breakMinutes,
        @NotBlank @Size(max = 120) String place,
        @NotBlank @Size(max = 500) String content,
        @NotNull UUID witnessId,
        @Size(max = 50) @Nullable List<@NotNull UUID> beneficiaryIds,
        @Nullable Boolean draft) {

    Deed deed(int longestMinutes, Instant now) {
        return Deed.reported(
                categoryCode,
                projectName.strip(),
                servedFrom,
                servedTo,
                breakMinutes == null ? 0 : breakMinutes,
                place.strip(),
                content.strip(),
                longestMinutes,
                now);
    }

    boolean isDraft() {
        return Boolean.TRUE.equals(draft);
    }

    List<UUID> helped() {
        return beneficiaryIds == null ? List.of() : beneficiaryIds;
    }
}
