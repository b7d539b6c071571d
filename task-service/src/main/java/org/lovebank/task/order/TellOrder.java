package org.lovebank.task.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.TaskEvent.OrderStateChanged;
import org.lovebank.events.TaskEvent.ServiceOrder;
import org.lovebank.task.order.form.Errand;
import org.lovebank.task.order.form.FundingState;
import org.lovebank.task.order.step.StepRepository;
import org.lovebank.task.order.step.StepView;

/** Keeps an order and tells of it: inside the house on each step, outside the street on each change; ids and codes only. */
@ApplicationScoped
public class TellOrder {

    private final OrderRepository orders;
    private final StepRepository steps;
    private final Event<OrderMoved> moved;
    private final EventLog log;

    TellOrder(OrderRepository orders, StepRepository steps, Event<OrderMoved> moved, EventLog log) {
        this.orders = orders;
        this.steps = steps;
        this.moved = moved;
        this.log = log;
    }

    /** {@code before} is the state before the change; null for a new order. */
    public void changed(Order order, @Nullable OrderState before) {
        changed(order, before, null);
    }

    /** The same, with who did it. */
    public void changed(Order order, @Nullable OrderState before, @Nullable UUID by) {
        orders.keep(order);
        log.append(new OrderStateChanged(order.id(), order.version(), facts(order)));
        if (order.state() != before) {
            steps.add(order.id(), step(order, by));
            moved.fire(new OrderMoved(order.id(), order.state()));
        }
    }

    private static StepView step(Order order, @Nullable UUID by) {
        Progress progress = order.progress();
        return new StepView(
                order.state().name(),
                progress.currentOrgId(),
                progress.filled(),
                by,
                progress.reason(),
                progress.changedAt());
    }

    private static ServiceOrder facts(Order order) {
        Errand errand = order.errand();
        Progress progress = order.progress();
        FundingState funding = order.funds().state();
        return new ServiceOrder(
                order.provenance().orderNo(),
                order.state().name(),
                order.provenance().origin().name(),
                order.parties().areaPath(),
                errand.categoryCode(),
                errand.urgency().name(),
                errand.headcount(),
                progress.filled(),
                order.funds().source().name(),
                funding == null ? null : funding.name(),
                progress.currentOrgId(),
                progress.escalationLevel(),
                progress.dueAt(),
                progress.changedAt());
    }
}
