package org.lovebank.task.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A visit as its people and the staff of its area see it. */
public record VisitView(
        UUID id,
        String areaPath,
        VisitKind kind,
        UUID visitedId,
        UUID visitorId,
        @Nullable UUID agreementId,
        @Nullable String occasionCode,
        Instant visitedAt,
        VisitOutcome outcome,
        List<ProblemView> problems,
        UUID notedBy,
        Instant notedAt,
        long version) {

    /** Something found; {@code solvedAt} is absent while it waits. */
    @Schema(name = "VisitProblem")
    public record ProblemView(
            UUID id,
            String summary,
            @Nullable Instant solvedAt,
            @Nullable UUID solvedBy) {}

    /** What was done in a place and below it, between two days in Shanghai, both included. */
    @Schema(name = "VisitTotals")
    record Totals(
            String areaPath,
            LocalDate from,
            LocalDate to,
            long consultations,
            long homeVisits,
            long holidayVisits,
            long peopleVisited,
            long problemsFound,
            long problemsSolved) {}
}
