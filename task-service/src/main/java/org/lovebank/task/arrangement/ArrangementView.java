package org.lovebank.task.arrangement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.matching.watch.Mode;

/** An arrangement with how far it is; once proposed, with its numbers and what no plan could exceed. */
@Schema(name = "Arrangement")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArrangementView(
        UUID id,
        String scope,
        LocalDate from,
        int days,
        Mode mode,
        ArrangementState state,
        ProgressView progress,
        UUID requestedBy,
        Instant requestedAt,
        Instant changedAt,
        @Nullable Integer rulesVersion,
        @Nullable String snapshot,
        @Nullable String result,
        @Nullable String reason,

        @Schema(type = SchemaType.OBJECT) @JsonRawValue @Nullable String summary) {

    /** How far the computing is: its phase, counted steps, and how many of how many orders are covered. */
    @Schema(name = "ArrangementProgress")
    record ProgressView(String phase, long steps, int covered, int of, int attempts) {}

    static ArrangementView of(Arrangement arrangement) {
        Run run = arrangement.run();
        return new ArrangementView(
                arrangement.id(),
                arrangement.scope().value(),
                arrangement.horizonFrom(),
                arrangement.horizonDays(),
                arrangement.mode(),
                arrangement.state(),
                new ProgressView(run.phase(), run.steps(), run.covered(), run.orders(), run.attempts()),
                arrangement.requestedBy(),
                arrangement.requestedAt(),
                arrangement.changedAt(),
                run.rulesVersion(),
                run.snapshotHash(),
                arrangement.resultHash(),
                arrangement.reason(),
                arrangement.summary());
    }
}
