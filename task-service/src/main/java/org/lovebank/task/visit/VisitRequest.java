package org.lovebank.task.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.task.note.NoteRefusal.TextNotPublishable;
import org.lovebank.task.screening.Finding;
import org.lovebank.task.screening.PublicText;

/** A visit to note; without {@code visitorId} the caller was there. Summaries are short and name nobody. */
record VisitRequest(
        @NotBlank @Size(max = 330) String areaPath,
        @NotNull VisitKind kind,
        @NotNull UUID visitedId,
        @Nullable UUID visitorId,
        @Nullable UUID agreementId,
        @Nullable @Size(max = 40) String occasionCode,
        @NotNull Instant visitedAt,
        @NotNull VisitOutcome outcome,
        @Nullable @Size(max = 10) List<@Valid @NotNull Problem> problems) {

    /** What was found, and whether it was solved on the spot. */
    @Schema(name = "VisitRequestProblem")
    record Problem(
            @NotBlank @Size(max = 100) String summary,
            @Nullable Boolean solved) {}

    List<Problem> found() {
        return problems == null ? List.of() : problems;
    }

    /** Numbers, addresses and money do not belong into a summary that many may read. */
    void mustBeReadableByMany() {
        PublicText text = new PublicText();
        List<Problem> all = new ArrayList<>(found());
        for (int i = 0; i < all.size(); i++) {
            text.and("/problems/" + i + "/summary", all.get(i).summary());
        }
        List<Finding> findings = text.findings();
        if (!findings.isEmpty()) {
            throw new Refused(new TextNotPublishable(findings));
        }
    }
}
