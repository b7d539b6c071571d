package org.lovebank.timebank.redemption.terms;

import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.redemption.RedemptionRefusal.OwnRedemption;
import org.lovebank.timebank.redemption.RedemptionRefusal.RedemptionNotFound;

/** The two sides of a redemption, the holder and the partner that hands it out, and who may do what with it. */
public record Party(UUID owner, UUID partner) {

    /** The two, and the branch's people, see it. */
    public void mustBeVisibleTo(Caller caller, AreaPath branchArea) {
        boolean staff = caller.holdsIn(branchArea, Roles.BANK_COUNCIL, Roles.AUDITOR);
        if (!caller.is(owner) && !handsOut(caller, branchArea) && !staff) {
            throw new Refused(new RedemptionNotFound());
        }
    }

    public void mustBeHandedOutBy(Caller caller, AreaPath branchArea) {
        if (!handsOut(caller, branchArea)) {
            throw new Refused(new RedemptionNotFound());
        }
    }

    /** The council of the branch decides, and nobody about their own. */
    public void mustBeDecidedBy(Caller caller, AreaPath branchArea) {
        if (!caller.holdsIn(branchArea, Roles.BANK_COUNCIL)) {
            throw new Refused(new RedemptionNotFound());
        }
        if (caller.is(owner)) {
            throw new Refused(new OwnRedemption());
        }
    }

    public void mustBelongTo(Caller caller) {
        if (!caller.is(owner)) {
            throw new Refused(new RedemptionNotFound());
        }
    }

    private boolean handsOut(Caller caller, AreaPath branchArea) {
        boolean atPartner = caller.holdsAny(Roles.REDEMPTION_PARTNER)
                && caller.organisations().contains(partner);
        return atPartner || caller.holdsIn(branchArea, Roles.BANK_TELLER);
    }
}
