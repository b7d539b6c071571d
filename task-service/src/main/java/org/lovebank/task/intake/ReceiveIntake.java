package org.lovebank.task.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.intake.matter.Matter;
import org.lovebank.task.intake.matter.MatterRefusal.MatterPlaceUnknown;
import org.lovebank.task.intake.matter.MatterRequest;
import org.lovebank.task.intake.matter.Reporter;
import org.lovebank.task.intake.matter.ReporterKind;
import org.lovebank.task.place.PlaceRepository;
import org.lovebank.task.secret.Seal;

/** Writes a matter down: from here on a clock runs until it has an outcome. */
@ApplicationScoped
public class ReceiveIntake {

    static final String WORDS = "words";

    private final IntakeRepository intakes;
    private final PlaceRepository places;
    private final Clocks clocks;
    private final Seal seal;
    private final TellIntake tellIntake;
    private final Clock clock;

    ReceiveIntake(
            IntakeRepository intakes,
            PlaceRepository places,
            Clocks clocks,
            Seal seal,
            TellIntake tellIntake,
            Clock clock) {
        this.intakes = intakes;
        this.places = places;
        this.clocks = clocks;
        this.seal = seal;
        this.tellIntake = tellIntake;
        this.clock = clock;
    }

    @Transactional
    IntakeView by(Caller caller, MatterRequest asked) {
        return IntakeView.of(line(caller, asked, null), caller);
    }

    /** One matter of a list that was brought together; throws before anything is written. */
    @Transactional(Transactional.TxType.REQUIRED)
    public Intake ofBatch(Caller caller, MatterRequest asked, UUID batchId) {
        return line(caller, asked, batchId);
    }

    /** Why this matter cannot be written down, thrown; nothing happens when it can. */
    public ReporterKind mustBeReceivable(Caller caller, MatterRequest asked) {
        ReporterKind reporter = asked.mustBeRight(caller);
        if (!places.knows(new AreaPath(asked.areaPath()))) {
            throw new Refused(new MatterPlaceUnknown(asked.areaPath()));
        }
        return reporter;
    }

    private Intake line(Caller caller, MatterRequest asked, @Nullable UUID batchId) {
        Instant now = clock.instant();
        ReporterKind reporter = mustBeReceivable(caller, asked);
        AreaPath area = new AreaPath(asked.areaPath());
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Matter matter =
                new Matter(asked, batchId, seal.seal(asked.words(), id, WORDS), clocks.wordsUntil(area, now), now);
        Intake intake = new Intake(
                id,
                intakes.nextNumber(now),
                matter,
                new Reporter(reporter, caller.id(), asked.beneficiaryId()),
                clocks.takeUpDue(area, matter.urgent(), now),
                now);
        tellIntake.changed(intake);
        return intake;
    }
}
