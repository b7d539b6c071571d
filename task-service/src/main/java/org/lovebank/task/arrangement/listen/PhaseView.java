package org.lovebank.task.arrangement.listen;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lovebank.task.arrangement.progress.Milestone;

/** A phase that an arrangement reached, with what was covered of how many orders. */
@Schema(name = "ArrangementPhase")
record PhaseView(int number, int attempt, String phase, long steps, int covered, int of, Instant at) {

    static PhaseView of(Milestone reached) {
        return new PhaseView(
                reached.number(),
                reached.attempt(),
                reached.phase(),
                reached.steps(),
                reached.covered(),
                reached.of(),
                reached.at());
    }
}
