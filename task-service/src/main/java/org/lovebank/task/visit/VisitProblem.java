package org.lovebank.task.visit;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that was found at a visit and waits to be solved. */
@Entity
@Table(name = "visit_problem")
class VisitProblem {

    @Id
    private UUID id;

    private int position;
    private String summary;
    private @Nullable Instant solvedAt;
    private @Nullable UUID solvedBy;

    @SuppressWarnings("NullAway.Init")
    protected VisitProblem() {}

    VisitProblem(int position, VisitRequest.Problem found, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.position = position;
        this.summary = found.summary().strip();
        if (Boolean.TRUE.equals(found.solved())) {
            solve(by, now);
        }
    }

    void solve(UUID by, Instant now) {
        solvedAt = now;
        solvedBy = by;
    }

    boolean open() {
        return solvedAt == null;
    }

    UUID id() {
        return id;
    }

    int position() {
        return position;
    }

    VisitView.ProblemView view() {
        return new VisitView.ProblemView(id, summary, solvedAt, solvedBy);
    }
}
