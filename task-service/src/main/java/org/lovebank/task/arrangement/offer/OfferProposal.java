package org.lovebank.task.arrangement.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.arrangement.Arrangement;
import org.lovebank.task.arrangement.ArrangementRepository;
import org.lovebank.task.arrangement.offer.OffersView.RefusedView;
import org.lovebank.task.arrangement.proposal.Line;
import org.lovebank.task.arrangement.proposal.ProposalRepository;

/** A dispatcher lets the proposal be offered: to each volunteer their own seats, and each answers for themselves. */
@ApplicationScoped
class OfferProposal {

    /** So many are offered at once; asking again offers the next. */
    private static final int MOST = 500;

    private final ArrangementRepository arrangements;
    private final ProposalRepository proposals;
    private final OfferLine offerLine;
    private final Clock clock;

    OfferProposal(ArrangementRepository arrangements, ProposalRepository proposals, OfferLine offerLine, Clock clock) {
        this.arrangements = arrangements;
        this.proposals = proposals;
        this.offerLine = offerLine;
        this.clock = clock;
    }

    /** Asking again offers what was not offered yet: a lost answer costs nobody a second offer. */
    @Transactional
    OffersView by(Caller caller, UUID arrangementId, List<UUID> orders) {
        Instant now = clock.instant();
        Arrangement arrangement = arrangements.findForChange(caller, arrangementId);
        arrangement.offer(now);
        arrangements.keep(arrangement);
        int offered = 0;
        List<RefusedView> refused = new ArrayList<>();
        Set<UUID> wanted = new HashSet<>(orders);
        for (Line line : proposals.toOffer(arrangementId, wanted, MOST)) {
            try {
                offerLine.offer(line, caller.id(), now);
                offered++;
            } catch (Refused no) {
                String code = no.refusal().code();
                offerLine.refused(line, code, now);
                refused.add(new RefusedView(line.orderId(), line.volunteerId(), code));
            }
        }
        return new OffersView(arrangementId, offered, refused);
    }
}
