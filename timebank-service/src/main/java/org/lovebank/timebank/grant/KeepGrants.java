package org.lovebank.timebank.grant;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.account.AccountRefusal.AccountNotFound;
import org.lovebank.timebank.account.AccountRepository;
import org.lovebank.timebank.approval.ApprovalKind;
import org.lovebank.timebank.approval.Matter;
import org.lovebank.timebank.approval.Proposal;
import org.lovebank.timebank.approval.ProposeApproval;
import org.lovebank.timebank.grant.GrantRefusal.GrantExists;
import org.lovebank.timebank.grant.GrantRefusal.GrantNotFound;
import org.lovebank.timebank.grant.payment.GrantPaymentView;
import org.lovebank.timebank.grant.payment.PaymentRepository;
import org.lovebank.timebank.grant.programme.Months;
import org.lovebank.timebank.grant.programme.Programme;
import org.lovebank.timebank.grant.programme.ProgrammeRefusal.ProgrammeNotFound;
import org.lovebank.timebank.grant.programme.ProgrammeRepository;

/** Proposes grants, follows the council's decision, ends and shows them. */
@ApplicationScoped
class KeepGrants implements Matter {

    private final GrantRepository grants;
    private final ProgrammeRepository programmes;
    private final AccountRepository accounts;
    private final PaymentRepository payments;
    private final ProposeApproval proposeApproval;
    private final Clock clock;

    KeepGrants(
            GrantRepository grants,
            ProgrammeRepository programmes,
            AccountRepository accounts,
            PaymentRepository payments,
            ProposeApproval proposeApproval,
            Clock clock) {
        this.grants = grants;
        this.programmes = programmes;
        this.accounts = accounts;
        this.payments = payments;
        this.proposeApproval = proposeApproval;
        this.clock = clock;
    }

    @Transactional
    GrantView propose(Caller member, GrantRequest wanted) {
        Programme programme = programmes
                .findByIdOptional(wanted.programmeId())
                .orElseThrow(() -> new Refused(new ProgrammeNotFound()));
        // The recipient's row makes two proposals for one person wait for each other.
        Account recipient =
                accounts.findForChange(wanted.accountId()).orElseThrow(() -> new Refused(new AccountNotFound()));
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Proposal proposal = new Proposal(kind(), id, programme.area(), recipient.ownerId());
        UUID approval = proposeApproval.byMember(member, proposal);
        programme.mustBeActive();
        recipient.mustTakeGifts();
        if (grants.hasOne(programme.id(), recipient.id())) {
            throw new Refused(new GrantExists());
        }
        Instant now = clock.instant();
        Months months = new Months(wanted.fromMonth(), wanted.untilMonth(), YearMonth.from(now.atZone(Time.DAYS)));
        Grant grant = new Grant(id, programme, recipient, months, member.id(), approval, now);
        grants.persist(grant);
        return grant.view();
    }

    @Transactional
    GrantView end(Caller member, UUID id) {
        Grant grant = forChange(id);
        grant.end(member, clock.instant());
        return grant.view();
    }

    @Transactional
    GrantView one(Caller caller, UUID id) {
        return visible(caller, id).view();
    }

    /** Those of a programme, for the branch's people; or one's own. */
    @Transactional
    List<GrantView> page(Caller caller, @Nullable UUID programme, Optional<UUID> after, int limit) {
        UUID from = after.orElse(new UUID(0, 0));
        List<Grant> found = programme == null
                ? grants.ofOwner(caller.id(), from, limit)
                : grants.ofProgramme(programme, from, limit);
        found.forEach(grant -> grant.mustBeVisibleTo(caller));
        return found.stream().map(grant -> grant.view()).toList();
    }

    @Transactional
    List<GrantPaymentView> payments(Caller caller, UUID id, Optional<YearMonth> after, int limit) {
        return payments.of(visible(caller, id).id(), after, limit);
    }

    @Override
    public ApprovalKind kind() {
        return ApprovalKind.GRANT;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void approved(UUID subject) {
        forChange(subject).decided(true, clock.instant());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void refused(UUID subject, String reasonCode) {
        forChange(subject).decided(false, clock.instant());
    }

    private Grant visible(Caller caller, UUID id) {
        Grant grant = grants.findByIdOptional(id).orElseThrow(() -> new Refused(new GrantNotFound()));
        grant.mustBeVisibleTo(caller);
        return grant;
    }

    private Grant forChange(UUID id) {
        return grants.findForChange(id).orElseThrow(() -> new Refused(new GrantNotFound()));
    }
}
