package org.lovebank.task.order.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.note.Pen;
import org.lovebank.task.order.Funds;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.OrderRefusal.NotYourOrder;
import org.lovebank.task.order.OrderRepository;
import org.lovebank.task.order.OrderState;
import org.lovebank.task.order.PlaceOrder;
import org.lovebank.task.order.TellOrder;
import org.lovebank.task.order.form.Issuance;
import org.lovebank.task.order.form.OrderRequest;
import org.lovebank.task.policy.OrderPolicy.OrderClocks;
import org.lovebank.task.policy.Policies;

/** 发单: a dispatcher issues an order, gives it back, or rejects it; whoever placed it says it again. */
@ApplicationScoped
class DecideOrder {

    private final OrderRepository orders;
    private final FillInOrder fillInOrder;
    private final FundingRule fundingRule;
    private final Policies policies;
    private final Pen pen;
    private final TellOrder tellOrder;
    private final Clock clock;

    DecideOrder(
            OrderRepository orders,
            FillInOrder fillInOrder,
            FundingRule fundingRule,
            Policies policies,
            Pen pen,
            TellOrder tellOrder,
            Clock clock) {
        this.orders = orders;
        this.fillInOrder = fillInOrder;
        this.fundingRule = fundingRule;
        this.policies = policies;
        this.pen = pen;
        this.tellOrder = tellOrder;
        this.clock = clock;
    }

    @Transactional
    OrderView issue(Caller caller, UUID orderId, Issuance decided) {
        Instant now = clock.instant();
        Order order = decidable(caller, orderId);
        OrderState before = order.state();
        order.issue(caller.id(), decided, clocks(order, now), now);
        return told(caller, order, before);
    }

    @Transactional
    OrderView giveBack(Caller caller, UUID orderId, String reason) {
        Order order = decidable(caller, orderId);
        OrderState before = order.state();
        order.progress().mustBe(orderId, OrderState.PLACED);
        order.giveBack(reason, caller.id(), clock.instant());
        return told(caller, order, before);
    }

    @Transactional
    OrderView reject(Caller caller, UUID orderId, String reason) {
        Order order = decidable(caller, orderId);
        OrderState before = order.state();
        order.end(OrderState.REJECTED, reason, caller.id(), clock.instant());
        return told(caller, order, before);
    }

    @Transactional
    OrderView placeAgain(Caller caller, UUID orderId, OrderRequest asked) {
        Instant now = clock.instant();
        Order order = orders.findForChange(caller, orderId);
        if (!order.parties().include(caller.id())) {
            throw new Refused(new NotYourOrder(orderId));
        }
        OrderState before = order.state();
        order.progress().mustBe(orderId, OrderState.RETURNED);
        AreaPath area = order.parties().area();
        FillInOrder.Filled filled = fillInOrder.in(asked, area, now);
        PlaceOrder.mustBeRight(filled.errand());
        pen.mustBeInTime(filled.errand().window(), area, now);
        Funds funds = new Funds(
                fundingRule.of(caller, order.parties(), asked, order.funds().source()));
        order.placeAgain(filled.errand(), filled.conditions(), funds, clocks(order, now), now);
        return told(caller, order, before);
    }

    /** 抢单: whoever comes first. */
    @Transactional
    OrderView openForGrabbing(Caller caller, UUID orderId) {
        Instant now = clock.instant();
        Order order = decidable(caller, orderId);
        OrderState before = order.state();
        order.openForGrabbing(clocks(order, now), now);
        return told(caller, order, before);
    }

    /** Back to the community, which decides anew; whoever has a seat keeps it. */
    @Transactional
    OrderView closeForGrabbing(Caller caller, UUID orderId) {
        Instant now = clock.instant();
        Order order = decidable(caller, orderId);
        OrderState before = order.state();
        order.progress().mustBe(orderId, OrderState.OPEN_GRAB);
        order.comeBack(clocks(order, now), now);
        return told(caller, order, before);
    }

    private Order decidable(Caller caller, UUID orderId) {
        Order order = orders.findForChange(caller, orderId);
        order.mustBeDecidableBy(caller);
        return order;
    }

    private OrderClocks clocks(Order order, Instant now) {
        return policies.content(OrderClocks.class, order.parties().area(), now);
    }

    private OrderView told(Caller caller, Order order, OrderState before) {
        tellOrder.changed(order, before, caller.id());
        return OrderView.of(order, caller);
    }
}
