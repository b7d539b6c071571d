package org.lovebank.timebank.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.once.MoveKey;
import org.lovebank.timebank.redemption.RedemptionRefusal.NotReady;
import org.lovebank.timebank.redemption.RedemptionRepository.Place;
import org.lovebank.timebank.redemption.RedemptionRepository.Whose;
import org.lovebank.timebank.redemption.RequestRedemption.Intent;
import org.lovebank.timebank.redemption.pickup.PickupCode;
import org.lovebank.timebank.redemption.terms.KeptRefusal;

/** A redemption's requests from end to end: intent, ledger, result. Opens no transaction around the ledger. */
@ApplicationScoped
class Redemptions {

    private final RequestRedemption requestRedemption;
    private final EndRedemption endRedemption;
    private final AdvanceRedemption advance;
    private final RedemptionSteps steps;
    private final RedemptionRepository redemptions;

    Redemptions(
            RequestRedemption requestRedemption,
            EndRedemption endRedemption,
            AdvanceRedemption advance,
            RedemptionSteps steps,
            RedemptionRepository redemptions) {
        this.requestRedemption = requestRedemption;
        this.endRedemption = endRedemption;
        this.advance = advance;
        this.steps = steps;
        this.redemptions = redemptions;
    }

    /** Asks for an item; the same key finds the redemption as it then became, with the same code, or the same no. */
    Asked request(Caller caller, MoveKey key, RedemptionRequest request) {
        Intent intent = requestRedemption.by(caller, key, request);
        Refusal no = intent.no();
        if (no != null) {
            // Another request with this key may have been faster; then its redemption is the answer.
            advance.remember(key.id(), request.accountId(), caller.id(), intent.fingerprint(), no);
        }
        Redemption redemption = advance.now(key.id());
        KeptRefusal refused = redemption.refusal();
        if (refused != null) {
            throw refused.again();
        }
        return new Asked(
                redemption
                        .view()
                        .answered(
                                requestRedemption.code(redemption.id()),
                                redemption.terms().needsApproval()),
                intent.before() || no != null);
    }

    RedemptionView collect(Caller caller, UUID id, PickupCode code) {
        endRedemption.collect(caller, id, code).ifPresent(wrong -> {
            throw new Refused(wrong);
        });
        return advance.now(id).view();
    }

    RedemptionView cancel(Caller caller, UUID id) {
        endRedemption.cancel(caller, id);
        return advance.now(id).view();
    }

    /** The council's yes; a second one is the same. */
    RedemptionView approve(Caller caller, UUID id) {
        Redemption redemption = steps.read(id);
        redemption.party().mustBeDecidedBy(caller, endRedemption.areaOf(redemption));
        if (!steps.approved(id, caller.id())) {
            throw new Refused(new NotReady(redemption.state()));
        }
        return steps.read(id).view();
    }

    RedemptionView decline(Caller caller, UUID id) {
        endRedemption.decline(caller, id);
        return advance.now(id).view();
    }

    RedemptionView giveBack(Caller caller, UUID id, @Nullable Integer quantity) {
        endRedemption.giveBack(caller, id, quantity);
        return advance.now(id).view();
    }

    RedemptionView one(Caller caller, UUID id) {
        Redemption redemption = steps.read(id);
        redemption.party().mustBeVisibleTo(caller, endRedemption.areaOf(redemption));
        return redemption.view();
    }

    /** The caller's own redemptions, or those that the caller's shops hand out, or a branch's; the newest first. */
    @Transactional
    List<RedemptionView> page(
            Caller caller, @Nullable UUID branch, Optional<RedemptionState> state, Optional<Place> before, int limit) {
        Whose whose = caller.holdsAny(Roles.REDEMPTION_PARTNER)
                ? Whose.partners(caller.organisations())
                : Whose.owner(caller.id());
        if (branch != null) {
            endRedemption.mustWorkAt(caller, branch);
            whose = Whose.branch(branch);
        }
        return redemptions.newest(whose, state, before, limit).stream()
                .map(Redemption::view)
                .toList();
    }

    record Asked(RedemptionView view, boolean before) {}
}
