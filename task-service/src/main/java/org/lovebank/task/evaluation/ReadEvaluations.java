package org.lovebank.task.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.evaluation.EvaluationRefusal.NoServiceToEvaluate;
import org.lovebank.task.evaluation.EvaluationRefusal.NotYourEvaluations;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.VoicePolicy.QualityIndex;
import org.lovebank.task.policy.VoicePolicy.StatsPrivacy;

/** Reads opinions: of one service, about oneself, and as an average. */
@ApplicationScoped
class ReadEvaluations {

    private static final UUID NEWEST = new UUID(-1, -1);
    private static final AreaPath EVERYWHERE = new AreaPath("cn");

    private final EvaluationRepository evaluations;
    private final Policies policies;
    private final Cursors cursors;
    private final Clock clock;

    ReadEvaluations(EvaluationRepository evaluations, Policies policies, Cursors cursors, Clock clock) {
        this.evaluations = evaluations;
        this.policies = policies;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** A party reads its own opinion and what was said openly about it; the offices of the place read both. */
    @Transactional
    Page<EvaluationView> ofAssignment(Caller caller, UUID assignmentId) {
        Evaluated service = evaluations
                .service(assignmentId)
                .filter(found -> found.isParty(caller) || found.inCareOf(caller))
                .orElseThrow(() -> new Refused(new NoServiceToEvaluate(assignmentId)));
        boolean party = service.isParty(caller);
        List<EvaluationView> seen = evaluations.ofAssignment(assignmentId).stream()
                .filter(opinion -> !party || opinion.open() || !caller.is(opinion.targetId()))
                .map(EvaluationView::of)
                .toList();
        return new Page<>(seen, null);
    }

    @Transactional
    Page<EvaluationView> aboutMe(Caller caller, Paging paging) {
        String list = "evaluations-about/" + caller.id();
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        return cursors.page(
                        evaluations.openAbout(caller.id(), before, paging.size() + 1),
                        paging,
                        list,
                        opinion -> List.of(opinion.id().toString()))
                .map(EvaluationView::of);
    }

    @Transactional
    SummaryView summary(Caller caller, UUID volunteerId) {
        AreaPath home = evaluations.homeOf(volunteerId).orElse(EVERYWHERE);
        if (!caller.is(volunteerId) && !caller.holdsIn(home, Evaluated.STAFF)) {
            throw new Refused(new NotYourEvaluations(volunteerId));
        }
        var now = clock.instant();
        int satisfiedFrom = policies.content(QualityIndex.class, home, now).satisfiedFrom();
        int fewest = policies.content(StatsPrivacy.class, home, now).fewest();
        return SummaryView.of(evaluations.sumsOf(volunteerId, satisfiedFrom), fewest);
    }
}
