package org.lovebank.task.attendance.position;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a volunteer was at the checks of an assignment, opened for a case. */
@Schema(name = "Positions")
record PositionView(UUID assignmentId, UUID complaintId, List<At> positions) {

    /** One check; how far from the place when somebody told where that is. */
    @Schema(name = "PositionAtCheck")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record At(
            Moment moment,
            double latitude,
            double longitude,

            @Schema(description = "To the place of service. 距服务地点（米）。") @Nullable Long metresToPlace,

            Instant takenAt,
            Instant forgetAt) {

        @Override
        public String toString() {
            return "At[*]";
        }
    }
}
