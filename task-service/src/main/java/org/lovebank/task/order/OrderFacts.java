package org.lovebank.task.order;

import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.task.order.OrderRefusal.IssuerIsRequester;
import org.lovebank.task.order.OrderRefusal.NotYourArea;
import org.lovebank.task.order.form.Conditions;
import org.lovebank.task.order.form.Errand;
import org.lovebank.task.order.form.Parties;
import org.lovebank.task.order.form.Provenance;
import org.lovebank.task.window.Window;

/** What can be read from an order, and whom it concerns. */
public interface OrderFacts {

    UUID id();

    Paper paper();

    Slip slip();

    Progress progress();

    default Provenance provenance() {
        return paper().provenance();
    }

    default Parties parties() {
        return paper().parties();
    }

    default Errand errand() {
        return slip().errand();
    }

    default Conditions conditions() {
        return slip().conditions();
    }

    default OrderState state() {
        return progress().state();
    }

    /** When it is to be done, as far as it is known. */
    default Window planned() {
        return Window.of(slip().startsAt(), errand().durationMinutes());
    }

    /** Whether the caller may know that it exists, without having a seat. */
    default boolean visibleTo(Caller caller) {
        boolean concerned = parties().include(caller.id()) || parties().inCareOf(caller);
        return concerned || state() == OrderState.OPEN_GRAB || coordinatedBy(caller);
    }

    /** Whether the caller coordinates for the organisation that has the order now. */
    default boolean coordinatedBy(Caller caller) {
        UUID organisation = progress().currentOrgId();
        boolean coordinator = caller.holdsAny(Roles.ORG_COORDINATOR);
        return organisation != null && coordinator && caller.organisations().contains(organisation);
    }

    /** Deciding is for a dispatcher of the place who neither asked nor is to receive. */
    default void mustBeDecidableBy(Caller caller) {
        if (!parties().dispatchedBy(caller)) {
            throw new Refused(new NotYourArea(parties().areaPath()));
        }
        if (parties().include(caller.id())) {
            throw new Refused(new IssuerIsRequester(id()));
        }
    }
}
