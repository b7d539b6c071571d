package org.lovebank.timebank.estate.inheritance;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.approval.ApprovalKind;
import org.lovebank.timebank.approval.Matter;
import org.lovebank.timebank.approval.Proposal;
import org.lovebank.timebank.approval.ProposeApproval;
import org.lovebank.timebank.closure.ClosureCause;
import org.lovebank.timebank.closure.FinishClosure;
import org.lovebank.timebank.estate.Estate;
import org.lovebank.timebank.estate.EstateRefusal.EstateNotFound;
import org.lovebank.timebank.estate.EstateRepository;
import org.lovebank.timebank.estate.KeepEstates;
import org.lovebank.timebank.estate.inheritance.InheritanceRefusal.InheritanceExists;
import org.lovebank.timebank.estate.inheritance.InheritanceRefusal.InheritanceNotFound;
import org.lovebank.timebank.estate.inheritance.InheritanceRefusal.OwnMatter;
import org.lovebank.timebank.estate.successor.Successors;

/** An heir applies, the teller checks, two members of the council decide; the closure carries it out. */
@ApplicationScoped
class ApplyForInheritance implements Matter {

    private final InheritanceRepository inheritances;
    private final EstateRepository estates;
    private final KeepEstates keepEstates;
    private final Successors successors;
    private final BankOf bankOf;
    private final ProposeApproval proposeApproval;
    private final FinishClosure finish;
    private final Clock clock;

    ApplyForInheritance(
            InheritanceRepository inheritances,
            EstateRepository estates,
            KeepEstates keepEstates,
            Successors successors,
            BankOf bankOf,
            ProposeApproval proposeApproval,
            FinishClosure finish,
            Clock clock) {
        this.inheritances = inheritances;
        this.estates = estates;
        this.keepEstates = keepEstates;
        this.successors = successors;
        this.bankOf = bankOf;
        this.proposeApproval = proposeApproval;
        this.finish = finish;
        this.clock = clock;
    }

    @Transactional
    InheritanceView by(Caller heir, InheritanceRequest request) {
        Account account = bankOf.account(request.heirAccountId()).account();
        account.mustBelongTo(heir);
        account.mustTakeGifts();
        if (account.id().equals(request.accountId())) {
            throw new Refused(new OwnMatter());
        }
        Estate estate = estate(request.accountId());
        Instant now = clock.instant();
        estate.mustTakeApplications(now);
        if (inheritances.hasOne(estate.accountId(), heir.id())) {
            throw new Refused(new InheritanceExists());
        }
        boolean named = successors.isNamed(estate.accountId(), account.id());
        Inheritance inheritance =
                new Inheritance(UuidCreator.getTimeOrderedEpoch(), estate, account, request.disposal(), named, now);
        inheritances.persist(inheritance);
        return inheritance.view();
    }

    @Transactional
    InheritanceView check(Caller teller, UUID id, boolean proven) {
        Inheritance inheritance = forChange(id);
        inheritance.mustBeCheckedBy(teller);
        if (proven) {
            estate(inheritance.estateAccount()).mustBeOpen();
            Proposal proposal = new Proposal(kind(), id, inheritance.area(), inheritance.heirId());
            inheritance.proven(teller.id(), proposeApproval.by(teller, proposal), clock.instant());
        } else {
            inheritance.unproven(teller.id(), clock.instant());
        }
        return inheritance.view();
    }

    @Transactional
    InheritanceView one(Caller caller, UUID id) {
        Inheritance inheritance =
                inheritances.findByIdOptional(id).orElseThrow(() -> new Refused(new InheritanceNotFound()));
        inheritance.mustBeVisibleTo(caller);
        return inheritance.view();
    }

    /** One's own applications; or, for the branch's people, those for one estate. */
    @Transactional
    List<InheritanceView> page(Caller caller, @Nullable UUID estate, Optional<UUID> after, int limit) {
        UUID from = after.orElse(new UUID(0, 0));
        List<Inheritance> found = estate == null
                ? inheritances.ofHeir(caller.id(), from, limit)
                : inheritances.ofEstate(estate, from, limit);
        found.forEach(inheritance -> inheritance.mustBeVisibleTo(caller));
        return found.stream().map(inheritance -> inheritance.view()).toList();
    }

    @Override
    public ApprovalKind kind() {
        return ApprovalKind.INHERITANCE;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void approved(UUID subject) {
        Inheritance inheritance = forChange(subject);
        keepEstates.settle(estate(inheritance.estateAccount()), ClosureCause.INHERITANCE, inheritance.receiver());
        inheritance.decided(true, clock.instant());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void refused(UUID subject, String reasonCode) {
        forChange(subject).decided(false, clock.instant());
    }

    @Override
    public void carryOut(UUID subject) {
        closureOf(subject).ifPresent(finish::now);
    }

    @Transactional
    Optional<UUID> closureOf(UUID id) {
        return inheritances
                .findByIdOptional(id)
                .flatMap(inheritance -> estates.findByIdOptional(inheritance.estateAccount()))
                .flatMap(estate -> Optional.ofNullable(estate.closureId()));
    }

    private Estate estate(UUID account) {
        return estates.findForChange(account).orElseThrow(() -> new Refused(new EstateNotFound()));
    }

    private Inheritance forChange(UUID id) {
        return inheritances.findForChange(id).orElseThrow(() -> new Refused(new InheritanceNotFound()));
    }
}
