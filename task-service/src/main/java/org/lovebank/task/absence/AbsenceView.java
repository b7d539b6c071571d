package org.lovebank.task.absence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An absence as the volunteer and the staff see it. */
@Schema(name = "NoShow")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AbsenceView(
        UUID assignmentId,
        UUID volunteerId,
        String areaPath,
        Instant plannedFrom,
        UUID recordedBy,
        Instant recordedAt,

        @Schema(description = "Which unexcused one of the counted days it was. 统计期内第几次未请假缺席。")
        int absences,

        int countDays,
        Proposal proposal,
        int policyVersion,
        @Nullable UUID excusedBy,
        @Nullable Instant excusedAt,
        @Nullable String excuse) {

    static AbsenceView of(Absence absence) {
        return new AbsenceView(
                absence.assignmentId(),
                absence.volunteerId(),
                absence.area().value(),
                absence.plannedFrom(),
                absence.recordedBy(),
                absence.recordedAt(),
                absence.absences(),
                absence.countDays(),
                absence.proposal(),
                absence.policyVersion(),
                absence.excusedBy(),
                absence.excusedAt(),
                absence.excuse());
    }
}
