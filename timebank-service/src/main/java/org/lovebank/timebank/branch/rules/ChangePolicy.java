package org.lovebank.timebank.branch.rules;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.approval.ApprovalKind;
import org.lovebank.timebank.approval.Matter;
import org.lovebank.timebank.approval.Proposal;
import org.lovebank.timebank.approval.ProposeApproval;
import org.lovebank.timebank.branch.Branch;
import org.lovebank.timebank.branch.BranchRefusal.BranchNotFound;
import org.lovebank.timebank.branch.BranchRefusal.UnknownPolicyPack;
import org.lovebank.timebank.branch.BranchRepository;
import org.lovebank.timebank.policy.PolicyPackRepository;
import org.lovebank.timebank.policy.PolicyRefusal.DayTaken;
import org.lovebank.timebank.policy.PolicyRefusal.PolicyPackOfAnotherPlace;

/** Two members of a branch's council take another pack from a day on. */
@ApplicationScoped
class ChangePolicy implements Matter {

    private final PolicyChangeRepository changes;
    private final BranchRepository branches;
    private final PolicyPackRepository packs;
    private final ProposeApproval propose;
    private final Clock clock;

    ChangePolicy(
            PolicyChangeRepository changes,
            BranchRepository branches,
            PolicyPackRepository packs,
            ProposeApproval propose,
            Clock clock) {
        this.changes = changes;
        this.branches = branches;
        this.packs = packs;
        this.propose = propose;
        this.clock = clock;
    }

    /** The packs of the place itself and of the places above it may be followed; a version must be in force by then. */
    @Transactional
    PolicyChangeView propose(Caller caller, UUID branchId, PolicyChangeRequest wanted) {
        Branch branch = find(branchId);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        UUID approval = propose.byMember(caller, new Proposal(ApprovalKind.BRANCH_POLICY, id, branch.area(), null));
        if (!packs.hasVersionBy(wanted.policyPack(), wanted.effectiveOn())) {
            throw new Refused(new UnknownPolicyPack(wanted.policyPack()));
        }
        packs.anyOf(wanted.policyPack())
                .filter(pack -> !pack.area().contains(branch.area()))
                .ifPresent(pack -> {
                    throw new Refused(new PolicyPackOfAnotherPlace(pack.area().value()));
                });
        PolicyChange.mustLieAhead(wanted.effectiveOn(), today());
        mustBeFree(branchId, wanted.effectiveOn());
        PolicyChange change =
                new PolicyChange(id, branchId, wanted.policyPack(), wanted.effectiveOn(), approval, clock.instant());
        changes.persistAndFlush(change);
        return change.view();
    }

    @Transactional
    List<PolicyChangeView> page(UUID branchId, Optional<UUID> after, int limit) {
        return changes.of(find(branchId).id(), after.orElse(new UUID(0, 0)), limit).stream()
                .map(PolicyChange::view)
                .toList();
    }

    @Override
    public ApprovalKind kind() {
        return ApprovalKind.BRANCH_POLICY;
    }

    @Override
    public void approved(UUID subject) {
        changes.findForChange(subject).ifPresent(change -> {
            branches.lock(change.branchId());
            mustBeFree(change.branchId(), change.effectiveOn());
            change.settle(today(), clock.instant());
        });
    }

    @Override
    public void refused(UUID subject, String reasonCode) {
        Instant now = clock.instant();
        changes.findForChange(subject).ifPresent(change -> change.refuse(now));
    }

    private void mustBeFree(UUID branch, LocalDate day) {
        if (changes.hasSettledFrom(branch, day)) {
            throw new Refused(new DayTaken(day));
        }
    }

    private Branch find(UUID id) {
        return branches.findByIdOptional(id).orElseThrow(() -> new Refused(new BranchNotFound()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.DAYS);
    }
}
