package org.lovebank.task.arrangement.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.task.arrangement.Arrangement;
import org.lovebank.task.arrangement.ArrangementRepository;
import org.lovebank.task.arrangement.ArrangementState;
import org.lovebank.task.arrangement.proposal.AnswerRepository;
import org.lovebank.task.arrangement.proposal.Line;
import org.lovebank.task.arrangement.proposal.ProposalRepository;

/**
 * A seat that was declined, or not answered in time, is offered again at once: to whoever stands by, else to the best who is
 * free by now. Any number of replicas may do it; each refused seat is looked after by one.
 */
@ApplicationScoped
public class ReplaceRefused {

    /** So many are tried for one seat in one round; the next round begins with those who are left. */
    private static final int MOST_TRIED = 5;

    private final ProposalRepository proposals;
    private final AnswerRepository answers;
    private final ArrangementRepository arrangements;
    private final FindReplacement findReplacement;
    private final OfferLine offerLine;
    private final Clock clock;

    ReplaceRefused(
            ProposalRepository proposals,
            AnswerRepository answers,
            ArrangementRepository arrangements,
            FindReplacement findReplacement,
            OfferLine offerLine,
            Clock clock) {
        this.proposals = proposals;
        this.answers = answers;
        this.arrangements = arrangements;
        this.findReplacement = findReplacement;
        this.offerLine = offerLine;
        this.clock = clock;
    }

    /** Looks after one refused seat; whether there was one. */
    @Transactional
    public boolean next() {
        Instant now = clock.instant();
        Optional<AnswerRepository.Refused> refused = answers.refused();
        if (refused.isEmpty()) {
            return false;
        }
        UUID arrangementId = refused.get().arrangementId();
        Line line = refused.get().line();
        Arrangement arrangement = arrangements.findById(arrangementId);
        if (arrangement.state() == ArrangementState.OFFERING) {
            List<Line> next = new ArrayList<>(proposals.standby(arrangementId, line.orderId()));
            next.addAll(findReplacement.lines(arrangementId, line, now));
            for (Line other : next.subList(0, Math.min(MOST_TRIED, next.size()))) {
                if (offered(other, arrangement.requestedBy(), now)) {
                    break;
                }
            }
        }
        answers.replaced(line.id());
        return true;
    }

    private boolean offered(Line line, UUID by, Instant now) {
        try {
            offerLine.offer(line, by, now);
            return true;
        } catch (Refused no) {
            offerLine.refused(line, no.refusal().code(), now);
            return false;
        }
    }
}
