package org.lovebank.timebank.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.once.MoveKey;
import org.lovebank.timebank.redemption.pickup.PickupCode;

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

    /** Asks for an item; the same key finds the redemption as it then became, with the same code. */
    Asked request(Caller caller, MoveKey key, RedemptionRequest request) {
        boolean before = requestRedemption.by(caller, key, request);
        Redemption redemption = advance.now(key.id());
        KeptRefusal refused = redemption.refusal();
        if (refused != null) {
            throw refused.again();
        }
        return new Asked(redemption.view().answered(requestRedemption.code(redemption.id())), before);
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

    RedemptionView one(Caller caller, UUID id) {
        Redemption redemption = steps.read(id);
        redemption.mustBeVisibleTo(caller, endRedemption.areaOf(redemption));
        return redemption.view();
    }

    /** The caller's own redemptions, or those that the caller's shops hand out. */
    @Transactional
    List<RedemptionView> page(Caller caller, Optional<UUID> after, int limit) {
        UUID from = after.orElse(new UUID(0, 0));
        List<Redemption> found = caller.holdsAny(Roles.REDEMPTION_PARTNER)
                ? redemptions.ofPartners(caller.organisations(), from, limit)
                : redemptions.ofOwner(caller.id(), from, limit);
        return found.stream().map(redemption -> redemption.view()).toList();
    }

    record Asked(RedemptionView view, boolean before) {}
}
