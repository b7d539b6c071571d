package org.lovebank.timebank.grant.programme;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.GivingEvent.GrantProgrammeStateChanged;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.approval.ApprovalKind;
import org.lovebank.timebank.approval.Matter;
import org.lovebank.timebank.approval.Proposal;
import org.lovebank.timebank.approval.ProposeApproval;
import org.lovebank.timebank.branch.Branch;
import org.lovebank.timebank.branch.BranchRefusal.BranchNotFound;
import org.lovebank.timebank.branch.BranchRepository;
import org.lovebank.timebank.grant.programme.ProgrammeRefusal.ProgrammeNotFound;
import org.lovebank.timebank.policy.giving.GivingPolicies;
import org.lovebank.timebank.policy.giving.GivingPolicy;

/** Proposes grant programmes, follows the council's decision, ends and shows them. */
@ApplicationScoped
class KeepProgrammes implements Matter {

    private final ProgrammeRepository programmes;
    private final BranchRepository branches;
    private final GivingPolicies policies;
    private final ProposeApproval proposeApproval;
    private final EventLog events;
    private final Clock clock;

    KeepProgrammes(
            ProgrammeRepository programmes,
            BranchRepository branches,
            GivingPolicies policies,
            ProposeApproval proposeApproval,
            EventLog events,
            Clock clock) {
        this.programmes = programmes;
        this.branches = branches;
        this.policies = policies;
        this.proposeApproval = proposeApproval;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    ProgrammeView propose(Caller member, ProgrammeRequest wanted) {
        Branch branch =
                branches.findByIdOptional(wanted.branchId()).orElseThrow(() -> new Refused(new BranchNotFound()));
        Instant now = clock.instant();
        Months months = new Months(wanted.fromMonth(), wanted.untilMonth(), YearMonth.from(now.atZone(Time.DAYS)));
        UUID id = UuidCreator.getTimeOrderedEpoch();
        UUID approval = proposeApproval.byMember(member, new Proposal(kind(), id, branch.area(), null));
        GivingPolicy policy = policies.inForce(branch.policyPack());
        Programme programme = new Programme(id, branch, wanted, months, policy, approval, now);
        programmes.persistAndFlush(programme);
        tell(programme);
        return programme.view();
    }

    @Transactional
    ProgrammeView end(Caller member, UUID id) {
        Programme programme = forChange(id);
        programme.end(member, clock.instant());
        programmes.flush();
        tell(programme);
        return programme.view();
    }

    @Transactional
    ProgrammeView one(UUID id) {
        return programmes
                .findByIdOptional(id)
                .map(programme -> programme.view())
                .orElseThrow(() -> new Refused(new ProgrammeNotFound()));
    }

    @Transactional
    List<ProgrammeView> page(Optional<UUID> branch, Optional<UUID> after, int limit) {
        return programmes.page(branch, after.orElse(new UUID(0, 0)), limit).stream()
                .map(programme -> programme.view())
                .toList();
    }

    @Override
    public ApprovalKind kind() {
        return ApprovalKind.GRANT_PROGRAMME;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void approved(UUID subject) {
        decided(subject, true);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void refused(UUID subject, String reasonCode) {
        decided(subject, false);
    }

    private void decided(UUID id, boolean approved) {
        Programme programme = forChange(id);
        programme.decided(approved, clock.instant());
        programmes.flush();
        tell(programme);
    }

    private Programme forChange(UUID id) {
        return programmes.findForChange(id).orElseThrow(() -> new Refused(new ProgrammeNotFound()));
    }

    private void tell(Programme programme) {
        ProgrammeView view = programme.view();
        events.append(new GrantProgrammeStateChanged(
                view.id(),
                view.version() + 1,
                view.branchId(),
                view.categoryCode(),
                view.minutesPerMonth(),
                view.state().name(),
                programme.changedAt()));
    }
}
