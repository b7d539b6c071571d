package org.lovebank.task.attendance.position;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lovebank.task.site.Position;

/** Where the volunteer's phone says that it is; never required. */
@Schema(name = "GivenPosition")
public record GivenPosition(
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {

    Position position() {
        return Position.of(latitude, longitude);
    }

    @Override
    public String toString() {
        return "GivenPosition[*]";
    }
}
