package org.lovebank.task.arrangement.offer;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.task.arrangement.proposal.Change;
import org.lovebank.task.arrangement.proposal.Line;
import org.lovebank.task.arrangement.proposal.Line.LineState;
import org.lovebank.task.arrangement.proposal.ProposalRepository;
import org.lovebank.task.matching.Factor;
import org.lovebank.task.matching.Ranking;
import org.lovebank.task.matching.candidate.RankForOrder;

/** Who is best for a seat by now, when nobody stands by any more. */
@ApplicationScoped
class FindReplacement {

    private static final int MOST = 5;

    private final RankForOrder rankForOrder;
    private final ProposalRepository proposals;

    FindReplacement(RankForOrder rankForOrder, ProposalRepository proposals) {
        this.rankForOrder = rankForOrder;
        this.proposals = proposals;
    }

    /** New lines of the proposal, in the order in which they are to be asked; in a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Line> lines(UUID arrangementId, Line refused, Instant now) {
        Ranking ranking = rankForOrder.ranking(refused.orderId(), now);
        List<Line> lines = ranking.candidates().stream()
                .filter(candidate -> !proposals.knows(
                        arrangementId,
                        refused.orderId(),
                        candidate.facts().volunteer().id()))
                .limit(MOST)
                .map(candidate -> line(refused, candidate))
                .toList();
        proposals.add(arrangementId, lines, now);
        return lines;
    }

    private static Line line(Line refused, Ranking.Candidate candidate) {
        return new Line(
                UuidCreator.getTimeOrderedEpochPlus1(),
                refused.orderId(),
                candidate.facts().volunteer().id(),
                Change.STANDBY,
                refused.startsAt(),
                candidate.score().total(),
                candidate.score().factors().stream().map(Factor::points).toList(),
                LineState.PROPOSED,
                null);
    }
}
