package org.lovebank.timebank.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.branch.Branch;
import org.lovebank.timebank.branch.BranchRefusal.BranchNotFound;
import org.lovebank.timebank.branch.BranchRepository;
import org.lovebank.timebank.redemption.RedemptionRefusal.NotReady;
import org.lovebank.timebank.redemption.RedemptionRefusal.RedemptionNotFound;
import org.lovebank.timebank.redemption.pickup.CodeLock;
import org.lovebank.timebank.redemption.pickup.PickupCode;
import org.lovebank.timebank.redemption.pickup.PickupRefusal.WrongPickupCode;

/** Takes a redemption on: handed out for its code, cancelled, declined, expired, or returned after that. */
@ApplicationScoped
class EndRedemption {

    private final RedemptionRepository redemptions;
    private final BranchRepository branches;
    private final Clock clock;

    EndRedemption(RedemptionRepository redemptions, BranchRepository branches, Clock clock) {
        this.redemptions = redemptions;
        this.branches = branches;
        this.clock = clock;
    }

    /**
     * Notes that it is handed out. The same code a second time is the same collection.
     *
     * @return the refusal of a wrong code, which must be counted and so cannot be thrown in here
     */
    @Transactional
    Optional<WrongPickupCode> collect(Caller caller, UUID id, PickupCode code) {
        Redemption redemption = find(id);
        redemption.party().mustBeHandedOutBy(caller, areaOf(redemption));
        if (redemption.wasHandedOutFor(code)) {
            return Optional.empty();
        }
        CodeLock.Try tried = redemption.open(code);
        if (!tried.opened()) {
            return Optional.of(new WrongPickupCode(tried.left()));
        }
        redemption.leave(RedemptionState.COLLECTING, caller.id(), clock.instant());
        return Optional.empty();
    }

    @Transactional
    void cancel(Caller caller, UUID id) {
        Redemption redemption = find(id);
        redemption.party().mustBelongTo(caller);
        if (redemption.state() != RedemptionState.CANCELLED && redemption.state() != RedemptionState.CANCELLING) {
            redemption.leave(RedemptionState.CANCELLING, caller.id(), clock.instant());
        }
    }

    /** The council says no to what is above the policy's threshold. */
    @Transactional
    void decline(Caller caller, UUID id) {
        Redemption redemption = find(id);
        redemption.party().mustBeDecidedBy(caller, areaOf(redemption));
        if (redemption.state() == RedemptionState.DECLINED || redemption.state() == RedemptionState.DECLINING) {
            return;
        }
        if (redemption.state() != RedemptionState.AWAITING_APPROVAL) {
            throw new Refused(new NotReady(redemption.state()));
        }
        redemption.leave(RedemptionState.DECLINING, caller.id(), clock.instant());
    }

    /** Notes that it came back, whole or in part; the same return a second time is the same. */
    @Transactional
    void giveBack(Caller caller, UUID id, @Nullable Integer quantity) {
        Redemption redemption = find(id);
        redemption.party().mustBeHandedOutBy(caller, areaOf(redemption));
        int many = quantity == null ? redemption.terms().quantity() : quantity;
        boolean same =
                redemption.state() == RedemptionState.RETURNING || redemption.state() == RedemptionState.RETURNED;
        if (!same || redemption.returnedQuantity() != many) {
            redemption.giveBack(many, caller.id(), clock.instant());
        }
    }

    @Transactional
    void expire(UUID id) {
        Redemption redemption = find(id);
        if (redemption.state().isWaiting()) {
            redemption.leave(RedemptionState.EXPIRING, null, clock.instant());
        }
    }

    /** Its own people see all of a branch's redemptions. */
    @Transactional
    void mustWorkAt(Caller caller, UUID branch) {
        AreaPath area = branches.findByIdOptional(branch)
                .map(Branch::area)
                .orElseThrow(() -> new Refused(new BranchNotFound()));
        if (!caller.holdsIn(area, Roles.BANK_TELLER, Roles.BANK_COUNCIL, Roles.AUDITOR)) {
            throw new Refused(new BranchNotFound());
        }
    }

    /** The place of the branch that offers the item. */
    @Transactional
    AreaPath areaOf(Redemption redemption) {
        return branches.findByIdOptional(redemption.terms().branchId())
                .map(Branch::area)
                .orElseThrow(() -> new IllegalStateException("a redemption without a branch"));
    }

    private Redemption find(UUID id) {
        return redemptions.findForChange(id).orElseThrow(() -> new Refused(new RedemptionNotFound()));
    }
}
