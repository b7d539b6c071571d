package org.lovebank.task.order;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.task.order.OrderRefusal.InsuranceMissing;
import org.lovebank.task.order.OrderRefusal.RiskStatementMissing;
import org.lovebank.task.order.OrderRefusal.StartNotInWindow;
import org.lovebank.task.order.OrderRefusal.WrongDispatchMode;
import org.lovebank.task.order.form.Conditions;
import org.lovebank.task.order.form.Errand;
import org.lovebank.task.order.form.Issuance;
import org.lovebank.task.policy.OrderPolicy.OrderClocks;
import org.lovebank.task.window.Window;

/** What is asked on which conditions, and when it is to begin, as far as that is known. */
@Embeddable
public class Slip {

    @Embedded
    private Errand errand;

    @Embedded
    private Conditions conditions;

    private Instant startsAt;

    @SuppressWarnings("NullAway.Init")
    protected Slip() {}

    Slip(Errand errand, Conditions conditions, Instant now) {
        this.errand = errand;
        this.conditions = conditions;
        this.startsAt = errand.soonestStart(now);
    }

    /** As a dispatcher issues it. */
    Slip issued(Issuance decided, UUID orderId, Instant now) {
        Errand issued = decided.dispatchMode() == null ? errand : errand.with(decided.dispatchMode());
        Conditions safer = conditions.decided(decided);
        if (safer.unstated()) {
            throw new Refused(new RiskStatementMissing(orderId));
        }
        return new Slip(issued, safer, now);
    }

    /** The same at another time. */
    Slip within(Window window, Instant now) {
        return new Slip(errand.within(window), conditions, now);
    }

    /** Sets the start; without a wish, as early as the window allows. */
    void begin(UUID orderId, @Nullable Instant wanted, Instant now) {
        Instant soonest = errand.soonestStart(now);
        Instant start = wanted != null ? wanted : soonest.isAfter(startsAt) ? soonest : startsAt;
        if (start.isBefore(errand.windowFrom()) || start.isAfter(errand.latestStart())) {
            throw new Refused(new StartNotInWindow(orderId, errand.windowFrom(), errand.latestStart()));
        }
        startsAt = start;
    }

    void mustBeDispatchable(UUID orderId) {
        mustAllow(orderId, errand.dispatchMode().dispatchable());
    }

    void mustBeGrabbable(UUID orderId) {
        mustAllow(orderId, errand.dispatchMode().grabbable());
    }

    private void mustAllow(UUID orderId, boolean allowed) {
        if (!allowed) {
            throw new Refused(new WrongDispatchMode(orderId, errand.dispatchMode()));
        }
        mustBeInsured(orderId);
    }

    void mustBeInsured(UUID orderId) {
        if (conditions.uninsured()) {
            throw new Refused(new InsuranceMissing(orderId));
        }
    }

    Instant acceptBy(OrderClocks clocks, Instant now) {
        return Due.toAccept(errand, startsAt, clocks, now);
    }

    public Errand errand() {
        return errand;
    }

    public Conditions conditions() {
        return conditions;
    }

    public Instant startsAt() {
        return startsAt;
    }
}
