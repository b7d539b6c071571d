package org.lovebank.task.arrangement.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lovebank.problem.Refused;
import org.lovebank.task.arrangement.Arrangement;
import org.lovebank.task.arrangement.ArrangementRepository;
import org.lovebank.task.arrangement.ArrangementState;
import org.lovebank.task.arrangement.proposal.AnswerRepository;
import org.lovebank.task.arrangement.proposal.Line;
import org.lovebank.task.arrangement.proposal.ProposalRepository;
import org.lovebank.task.arrangement.snapshot.Calendar;

/**
 * A seat that was declined, or not answered in time, is offered again at once: to whoever stands by, else to the best who is
 * free by now. Any number of replicas may do it; each refused seat is looked after by one.
 */
@ApplicationScoped
public class ReplaceRefused {

    private static final Logger LOG = Logger.getLogger(ReplaceRefused.class);

    /** So many are tried for one seat in one round; the next round begins with those who are left. */
    private static final int MOST_TRIED = 5;

    private final ProposalRepository proposals;
    private final AnswerRepository answers;
    private final ArrangementRepository arrangements;
    private final Replan replan;
    private final FindReplacement findReplacement;
    private final OfferLine offerLine;
    private final Clock clock;

    ReplaceRefused(
            ProposalRepository proposals,
            AnswerRepository answers,
            ArrangementRepository arrangements,
            Replan replan,
            FindReplacement findReplacement,
            OfferLine offerLine,
            Clock clock) {
        this.proposals = proposals;
        this.answers = answers;
        this.arrangements = arrangements;
        this.replan = replan;
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
            UUID by = arrangement.requestedBy();
            Calendar calendar = new Calendar(arrangement.horizonFrom(), arrangement.horizonDays());
            boolean found = anyOffered(proposals.standby(arrangementId, line.orderId()), by, now)
                    || allOffered(replan.instead(arrangementId, calendar, line, now), by, now)
                    || anyOffered(findReplacement.lines(arrangementId, line, now), by, now);
            LOG.infof("seat refused arrangementId=%s orderId=%s replaced=%s", arrangementId, line.orderId(), found);
        }
        answers.replaced(line.id());
        return true;
    }

    /** The first who can be asked. */
    private boolean anyOffered(List<Line> lines, UUID by, Instant now) {
        return lines.stream().limit(MOST_TRIED).anyMatch(line -> offered(line, by, now));
    }

    /** Everybody, as all of them are needed; whether there was somebody. */
    private boolean allOffered(List<Line> lines, UUID by, Instant now) {
        return lines.stream().filter(line -> offered(line, by, now)).count() > 0;
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
