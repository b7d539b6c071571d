package org.lovebank.task.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;
import org.lovebank.task.order.form.DispatchMode;
import org.lovebank.task.order.form.FundingSource;

/** How an order says no. */
public sealed interface OrderRefusal extends Refusal {

    /** There is no such order, or not for this caller. */
    record NoSuchOrder(UUID orderId) implements OrderRefusal {}

    /** The present state does not allow this. */
    record OrderNotInThatState(UUID orderId, OrderState state, List<OrderState> allowedNext) implements OrderRefusal {}

    /** Every seat is taken. */
    record OrderFull(UUID orderId, OrderState state, int headcount, int filled) implements OrderRefusal {}

    /** Somebody else's order needs a role that acts for others there. */
    record NotOnBehalfHere(String areaPath) implements OrderRefusal {}

    /** A proxy has acted as often today, or for as many people, as the council allows. */
    record ProxyLimitReached(int actsPerDay, int people) implements OrderRefusal {}

    /** The order is somebody else's. */
    record NotYourOrder(UUID orderId) implements OrderRefusal {}

    /** Orders of this place are for those whose office covers it. */
    record NotYourArea(String areaPath) implements OrderRefusal {}

    /** Nobody decides about what they asked for themselves. */
    record IssuerIsRequester(UUID orderId) implements OrderRefusal {}

    /** One to fifty. */
    record HeadcountWrong(int least, int most) implements OrderRefusal {}

    /** A minute to a day. */
    record DurationWrong(int least, int most) implements OrderRefusal {}

    /** A custom order says what it is about. */
    record OrderIncomplete(String pointer) implements OrderRefusal {}

    /** Dangerous work, or work with minors, states its risks truthfully. */
    record RiskStatementMissing(UUID orderId) implements OrderRefusal {}

    /** Insurance comes before dangerous service. */
    record InsuranceMissing(UUID orderId) implements OrderRefusal {}

    /** The way in which volunteers come to this order does not allow this. */
    record WrongDispatchMode(UUID orderId, DispatchMode dispatchMode) implements OrderRefusal {}

    /** The minutes that pay for it are not set aside. */
    record FundingNotHeld(UUID orderId, String fundingState) implements OrderRefusal {}

    /** Pool and grants are promised by office only. */
    record FundingNotYours(FundingSource fundingSource) implements OrderRefusal {}

    /** The service must lie within the order's window. */
    record StartNotInWindow(UUID orderId, Instant earliestAt, Instant latestAt) implements OrderRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchOrder _ -> Kind.MISSING;
            case OrderNotInThatState _, OrderFull _, FundingNotHeld _ -> Kind.CONFLICT;
            case NotOnBehalfHere _,
                    ProxyLimitReached _,
                    NotYourOrder _,
                    NotYourArea _,
                    IssuerIsRequester _,
                    FundingNotYours _ -> Kind.FORBIDDEN;
            case HeadcountWrong _,
                    DurationWrong _,
                    OrderIncomplete _,
                    RiskStatementMissing _,
                    InsuranceMissing _,
                    WrongDispatchMode _,
                    StartNotInWindow _ -> Kind.INVALID;
        };
    }
}
