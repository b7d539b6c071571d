package org.lovebank.task.activity.hours;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.evidence.EvidenceGrade;
import org.lovebank.task.evidence.Served;

/** What came of somebody's attendance: minutes, how well they are proved, who confirmed, and the record, as far as known. */
@Embeddable
record Result(
        @Nullable Integer breakMinutes,
        @Nullable Integer minutes,
        @Enumerated(EnumType.STRING) @Nullable EvidenceGrade evidenceGrade,
        @Nullable UUID confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable UUID recordId,
        @Nullable String recordState) {

    static final Result NONE = new Result(null, null, null, null, null, null, null);

    Result of(Served served) {
        return new Result(
                served.breakMinutes(),
                served.minutes(),
                evidenceGrade,
                confirmedBy,
                confirmedAt,
                recordId,
                recordState);
    }

    Result confirmed(EvidenceGrade grade, UUID by, Instant at) {
        return new Result(breakMinutes, minutes, grade, by, at, recordId, recordState);
    }

    Result recorded(UUID id, String state) {
        return new Result(breakMinutes, minutes, evidenceGrade, confirmedBy, confirmedAt, id, state);
    }
}
