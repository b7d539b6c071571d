package org.lovebank.task.intake.batch;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Language;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;
import org.lovebank.problem.Wording;
import org.lovebank.task.intake.Intake;
import org.lovebank.task.intake.IntakeRepository;
import org.lovebank.task.intake.IntakeView;
import org.lovebank.task.intake.ReceiveIntake;
import org.lovebank.task.intake.batch.BatchView.LineView;
import org.lovebank.task.intake.fate.IntakeRefusal.NoSuchIntake;
import org.lovebank.task.intake.matter.MatterRequest;

/** Writes the matters of a list down: the right ones, and for each other one why not. */
@ApplicationScoped
class ReceiveBatch {

    private static final int MOST = 50;

    private final ReceiveIntake receiveIntake;
    private final IntakeRepository intakes;

    ReceiveBatch(ReceiveIntake receiveIntake, IntakeRepository intakes) {
        this.receiveIntake = receiveIntake;
        this.intakes = intakes;
    }

    @Transactional
    BatchView by(Caller caller, BatchRequest asked, Language language) {
        UUID batchId = UuidCreator.getTimeOrderedEpoch();
        List<LineView> lines = new ArrayList<>();
        for (BatchRequest.Line line : asked.lines()) {
            lines.add(one(caller, asked.matter(line), batchId, lines.size(), language));
        }
        return BatchView.of(batchId, lines);
    }

    /** The list as it stands today: what each of its matters became. */
    @Transactional
    BatchView read(Caller caller, UUID batchId) {
        List<LineView> lines = new ArrayList<>();
        for (Intake intake : intakes.ofBatch(batchId, MOST)) {
            if (intake.visibleTo(caller)) {
                lines.add(new LineView(lines.size(), IntakeView.of(intake, caller), null, null));
            }
        }
        if (lines.isEmpty()) {
            throw new Refused(new NoSuchIntake(batchId.toString()));
        }
        return BatchView.of(batchId, lines);
    }

    private LineView one(Caller caller, MatterRequest asked, UUID batchId, int line, Language language) {
        try {
            receiveIntake.mustBeReceivable(caller, asked);
        } catch (Refused refused) {
            Refusal why = refused.refusal();
            return new LineView(line, null, why.code(), Wording.detail(why.code(), why.facts(), language));
        }
        return new LineView(line, IntakeView.of(receiveIntake.ofBatch(caller, asked, batchId), caller), null, null);
    }
}
