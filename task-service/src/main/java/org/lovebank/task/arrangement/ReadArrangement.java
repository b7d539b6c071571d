package org.lovebank.task.arrangement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.arrangement.ArrangementRefusal.ScopeNotYours;
import org.lovebank.task.arrangement.proposal.LineView;
import org.lovebank.task.arrangement.proposal.ProposalRepository;
import org.lovebank.task.arrangement.proposal.UncoveredView;

/** Reads arrangements and what they propose. */
@ApplicationScoped
class ReadArrangement {

    private static final UUID NEWEST = new UUID(-1, -1);
    private static final UUID FIRST = new UUID(0, 0);

    private final ArrangementRepository arrangements;
    private final ProposalRepository proposals;
    private final Cursors cursors;

    ReadArrangement(ArrangementRepository arrangements, ProposalRepository proposals, Cursors cursors) {
        this.arrangements = arrangements;
        this.proposals = proposals;
        this.cursors = cursors;
    }

    @Transactional
    ArrangementView one(Caller caller, UUID id) {
        return ArrangementView.of(arrangements.findFor(caller, id));
    }

    @Transactional
    Page<ArrangementView> of(Caller caller, AreaPath scope, Paging paging) {
        if (!caller.holdsIn(scope, Arrangement.ARRANGERS)) {
            throw new Refused(new ScopeNotYours(scope.value()));
        }
        String list = "arrangements/" + scope;
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        List<Arrangement> found = arrangements.below(scope, before, paging.size() + 1);
        return cursors.page(found, paging, list, one -> List.of(one.id().toString()))
                .map(ArrangementView::of);
    }

    /** The lines of a proposal, order by order. */
    @Transactional
    Page<LineView> lines(Caller caller, UUID id, Paging paging) {
        arrangements.findFor(caller, id);
        String list = "proposal/" + id;
        UUID after = cursors.idPosition(paging, list).orElse(FIRST);
        List<LineView> found = proposals.lines(id, after, paging.size() + 1);
        return cursors.page(found, paging, list, line -> List.of(line.id().toString()));
    }

    /** Orders that stay open, each with its reason. */
    @Transactional
    Page<UncoveredView> uncovered(Caller caller, UUID id, Paging paging) {
        arrangements.findFor(caller, id);
        String list = "uncovered/" + id;
        UUID after = cursors.idPosition(paging, list).orElse(FIRST);
        List<UncoveredView> found = proposals.uncovered(id, after, paging.size() + 1);
        return cursors.page(found, paging, list, one -> List.of(one.orderId().toString()));
    }
}
