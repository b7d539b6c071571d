package org.lovebank.task.intake.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.intake.Clocks;
import org.lovebank.task.intake.Intake;
import org.lovebank.task.intake.IntakeRepository;
import org.lovebank.task.intake.IntakeView;
import org.lovebank.task.intake.TellIntake;
import org.lovebank.task.intake.fate.IntakeRefusal.OutcomeIncomplete;
import org.lovebank.task.intake.fate.Outcome;
import org.lovebank.task.intake.triage.TriageRequest.Referral;
import org.lovebank.task.note.NoteRequest;
import org.lovebank.task.wish.PostWish;

/** An office decides what becomes of a matter; of two at once, one does, and the other is told what was decided. */
@ApplicationScoped
class TriageIntake {

    private final IntakeRepository intakes;
    private final Clocks clocks;
    private final PostWish postWish;
    private final OrderMatter orderMatter;
    private final TellIntake tellIntake;
    private final Clock clock;

    TriageIntake(
            IntakeRepository intakes,
            Clocks clocks,
            PostWish postWish,
            OrderMatter orderMatter,
            TellIntake tellIntake,
            Clock clock) {
        this.intakes = intakes;
        this.clocks = clocks;
        this.postWish = postWish;
        this.orderMatter = orderMatter;
        this.tellIntake = tellIntake;
        this.clock = clock;
    }

    @Transactional
    IntakeView by(Caller caller, UUID intakeId, TriageRequest asked) {
        Instant now = clock.instant();
        Intake intake = intakes.findForChange(caller, intakeId);
        intake.mustBeTriagedBy(caller);
        // The state is asked before a wish or an order is made of it.
        switch (asked.outcome()) {
            case REFERRAL -> refer(caller, intake, asked, now);
            case WISH -> {
                intake.mustBeOpen();
                UUID wish = postWish.by(caller, note(intake, asked.wishPart())).id();
                intake.settle(caller, Outcome.WISH, asked.noteOrNull(), wish, now);
            }
            case ORDER -> {
                intake.mustBeOpen();
                UUID order = orderMatter.of(caller, intake, asked.orderPart(), now);
                intake.settle(caller, Outcome.ORDER, asked.noteOrNull(), order, now);
            }
            case DUPLICATE -> {
                intakes.findFor(caller, asked.duplicatePart()).mustBeOriginalOf(intake);
                intake.settle(caller, Outcome.DUPLICATE, asked.noteOrNull(), asked.duplicatePart(), now);
            }
            case REJECTED, ANSWERED -> intake.settle(caller, asked.outcome(), asked.notePart(), null, now);
        }
        tellIntake.changed(intake);
        return IntakeView.of(intake, caller);
    }

    @Transactional
    IntakeView takeUp(Caller caller, UUID intakeId) {
        Instant now = clock.instant();
        Intake intake = intakes.findForChange(caller, intakeId);
        intake.takeUp(caller, settleDue(intake, now), now);
        tellIntake.changed(intake);
        return IntakeView.of(intake, caller);
    }

    /** What the other office did: it is settled, or it is ours again. */
    @Transactional
    IntakeView referralEnded(Caller caller, UUID intakeId, boolean done, String note) {
        Instant now = clock.instant();
        TriageRequest.mustBePublishable("#/note", note);
        Intake intake = intakes.findForChange(caller, intakeId);
        intake.mustBeReferred();
        if (done) {
            intake.settle(caller, Outcome.REFERRAL, note, null, now);
        } else {
            intake.takeUp(caller, settleDue(intake, now), now);
        }
        tellIntake.changed(intake);
        return IntakeView.of(intake, caller);
    }

    private void refer(Caller caller, Intake intake, TriageRequest asked, Instant now) {
        Referral referral = asked.referralPart();
        Instant due = clocks.referralDue(intake.matter().area(), referral.dueAt(), now);
        intake.refer(caller, referral.to(), asked.noteOrNull(), due, now);
    }

    /** The wish is for whom the matter concerns, unless the office names somebody. */
    private static NoteRequest note(Intake intake, NoteRequest asked) {
        UUID named = asked.beneficiaryId();
        return asked.forPerson(named == null ? concerned(intake.reporter().beneficiaryId(), Outcome.WISH) : named);
    }

    static UUID concerned(@Nullable UUID beneficiary, Outcome outcome) {
        if (beneficiary == null) {
            throw new Refused(new OutcomeIncomplete(outcome, "beneficiaryId"));
        }
        return beneficiary;
    }

    private Instant settleDue(Intake intake, Instant now) {
        return clocks.settleDue(intake.matter().area(), intake.matter().urgent(), now);
    }
}
