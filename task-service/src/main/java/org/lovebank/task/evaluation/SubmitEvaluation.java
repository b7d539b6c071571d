package org.lovebank.task.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.VoiceEvent.EvaluationSubmitted;
import org.lovebank.events.VoiceEvent.Opinion;
import org.lovebank.problem.Refused;
import org.lovebank.task.evaluation.EvaluationRefusal.CommentNotPublishable;
import org.lovebank.task.evaluation.EvaluationRefusal.NoServiceToEvaluate;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.VoicePolicy.EvaluationWindow;
import org.lovebank.task.screening.Finding;
import org.lovebank.task.screening.PublicText;

/** One side says how it was; each side once. */
@ApplicationScoped
class SubmitEvaluation {

    private final EvaluationRepository evaluations;
    private final Policies policies;
    private final EventLog log;
    private final Event<EvaluationGiven> given;
    private final Clock clock;

    SubmitEvaluation(
            EvaluationRepository evaluations,
            Policies policies,
            EventLog log,
            Event<EvaluationGiven> given,
            Clock clock) {
        this.evaluations = evaluations;
        this.policies = policies;
        this.log = log;
        this.given = given;
        this.clock = clock;
    }

    @Transactional
    EvaluationView by(Caller caller, EvaluationRequest asked) {
        Instant now = clock.instant();
        Evaluated service = evaluations
                .service(asked.assignmentId())
                .orElseThrow(() -> new Refused(new NoServiceToEvaluate(asked.assignmentId())));
        Side side = service.side(caller, asked);
        service.mustBeOpen(policies.content(EvaluationWindow.class, service.area(), now), now);
        mustBeSayable(asked);
        Evaluation evaluation = new Evaluation(service, side, asked, caller.id(), now);
        evaluations.keep(evaluation);
        if (side == Side.RECIPIENT) {
            given.fire(new EvaluationGiven(asked.assignmentId()));
        }
        tell(evaluation, service);
        return EvaluationView.of(evaluation);
    }

    /** Money may be spoken of in an opinion; phones, ids and accounts may not. */
    private static void mustBeSayable(EvaluationRequest asked) {
        var findings = new PublicText()
                .and("#/comment", asked.comment()).findings().stream()
                        .filter(found -> found.matter() != Finding.Matter.MONEY)
                        .toList();
        if (!findings.isEmpty()) {
            throw new Refused(new CommentNotPublishable(findings));
        }
    }

    private void tell(Evaluation evaluation, Evaluated service) {
        log.append(new EvaluationSubmitted(
                evaluation.id(),
                1,
                new Opinion(
                        evaluation.assignmentId(),
                        evaluation.side().name(),
                        evaluation.targetId(),
                        evaluation.score(),
                        evaluation.tags(),
                        service.area().value(),
                        service.categoryCode(),
                        evaluation.submittedAt())));
    }
}
