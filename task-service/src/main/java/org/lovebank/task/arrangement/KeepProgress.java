package org.lovebank.task.arrangement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.lovebank.matching.watch.Phase;
import org.lovebank.task.arrangement.progress.Milestone;
import org.lovebank.task.arrangement.progress.MilestoneRepository;

/** Keeps an arrangement, and the phase that it has reached for whoever looks on. */
@ApplicationScoped
public class KeepProgress {

    private final ArrangementRepository arrangements;
    private final MilestoneRepository milestones;

    KeepProgress(ArrangementRepository arrangements, MilestoneRepository milestones) {
        this.arrangements = arrangements;
        this.milestones = milestones;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void of(Arrangement arrangement, Instant now) {
        arrangements.keep(arrangement);
        boolean running = arrangement.state() == ArrangementState.RUNNING;
        Run run = arrangement.run();
        // The engine is through before its plan is kept: proposed is what everybody can read.
        if (!running || !run.phase().equals(Phase.PROPOSED.name())) {
            String phase = running ? run.phase() : arrangement.state().name();
            milestones.reached(
                    arrangement.id(),
                    new Milestone(0, run.attempts(), phase, run.steps(), run.covered(), run.orders(), now));
        }
    }
}
