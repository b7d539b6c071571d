package org.lovebank.timebank.grant.funding;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.approval.ApprovalKind;
import org.lovebank.timebank.approval.Proposal;
import org.lovebank.timebank.approval.ProposeApproval;
import org.lovebank.timebank.branch.Branch;
import org.lovebank.timebank.branch.BranchRefusal.BranchNotFound;
import org.lovebank.timebank.branch.BranchRepository;
import org.lovebank.timebank.grant.funding.FundingRefusal.FundingNotFound;

/** The small transactions of a funding: proposed, decided, kept, shown. */
@ApplicationScoped
class FundGrants {

    private final FundingRepository fundings;
    private final BranchRepository branches;
    private final ProposeApproval proposeApproval;
    private final Clock clock;

    FundGrants(FundingRepository fundings, BranchRepository branches, ProposeApproval proposeApproval, Clock clock) {
        this.fundings = fundings;
        this.branches = branches;
        this.proposeApproval = proposeApproval;
        this.clock = clock;
    }

    @Transactional
    FundingView propose(Caller member, FundingRequest wanted) {
        Branch branch =
                branches.findByIdOptional(wanted.branchId()).orElseThrow(() -> new Refused(new BranchNotFound()));
        UUID id = UuidCreator.getTimeOrderedEpoch();
        UUID approval = proposeApproval.byMember(member, new Proposal(ApprovalKind.FUNDING, id, branch.area(), null));
        Funding funding = new Funding(id, branch, wanted.minutes(), approval, clock.instant());
        fundings.persist(funding);
        return funding.view();
    }

    @Transactional
    void change(UUID id, Consumer<Funding> step) {
        step.accept(fundings.findForChange(id).orElseThrow(() -> new Refused(new FundingNotFound())));
    }

    @Transactional
    Funding read(UUID id) {
        return fundings.findByIdOptional(id).orElseThrow(() -> new Refused(new FundingNotFound()));
    }

    @Transactional
    FundingView one(Caller caller, UUID id) {
        Funding funding = read(id);
        funding.mustBeVisibleTo(caller);
        return funding.view();
    }

    @Transactional
    List<FundingView> page(Caller caller, UUID branch, Optional<UUID> after, int limit) {
        List<Funding> found = fundings.of(branch, after.orElse(new UUID(0, 0)), limit);
        found.forEach(funding -> funding.mustBeVisibleTo(caller));
        return found.stream().map(funding -> funding.view()).toList();
    }
}
