package org.lovebank.task.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.CareEvent.AgreementTurnsCancelled;
import org.lovebank.events.CareEvent.CancelledTurn;
import org.lovebank.task.agreement.Agreement;
import org.lovebank.task.agreement.AgreementRepository;
import org.lovebank.task.agreement.AgreementUnsettled;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.OrderRepository;
import org.lovebank.task.order.OrderState;
import org.lovebank.task.order.TellOrder;
import org.lovebank.task.order.seat.CallOffSeats;
import org.lovebank.task.policy.OrderPolicy.OrderRules;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.schedule.TakenBackRepository.Ahead;

/**
 * What an agreement planned holds no longer: the orders of days to come are cancelled in the same transaction, with their
 * seats and what was set aside for them; what has begun or was served stays. Agreement, turns, seats, order, in this order.
 */
@ApplicationScoped
class TakeBackTurns {

    private final TakenBackRepository turns;
    private final AgreementRepository agreements;
    private final OrderRepository orders;
    private final CallOffSeats callOffSeats;
    private final TellOrder tellOrder;
    private final Policies policies;
    private final EventLog log;
    private final Clock clock;

    TakeBackTurns(
            TakenBackRepository turns,
            AgreementRepository agreements,
            OrderRepository orders,
            CallOffSeats callOffSeats,
            TellOrder tellOrder,
            Policies policies,
            EventLog log,
            Clock clock) {
        this.turns = turns;
        this.agreements = agreements;
        this.orders = orders;
        this.callOffSeats = callOffSeats;
        this.tellOrder = tellOrder;
        this.policies = policies;
        this.log = log;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void unsettled(@Observes AgreementUnsettled agreement) {
        Instant now = clock.instant();
        List<CancelledTurn> cancelled = new ArrayList<>();
        List<Ahead> days = turns.ahead(agreement.agreementId(), agreement.leaver(), now);
        if (days.isEmpty()) {
            return;
        }
        hold(days);
        for (Ahead ahead : days) {
            cancel(ahead, agreement, now).ifPresent(cancelled::add);
        }
        if (!cancelled.isEmpty()) {
            told(agreements.findByIdOptional(agreement.agreementId()).orElseThrow(), agreement, cancelled, now);
        }
    }

    /** All of them before the first is changed: a helper who is being seated for one day meets the change of another. */
    private void hold(List<Ahead> days) {
        List<UUID> ids = days.stream().map(Ahead::orderId).toList();
        turns.holdTurns(ids);
        ids.forEach(callOffSeats::lock);
        ids.forEach(orders::findForChange);
    }

    /** Empty when somebody came, or called it off, just before. */
    private Optional<CancelledTurn> cancel(Ahead ahead, AgreementUnsettled agreement, Instant now) {
        Order order = orders.findForChange(ahead.orderId());
        OrderState before = order.state();
        if (!before.next().contains(OrderState.CANCELLED)) {
            return Optional.empty();
        }
        String why = agreement.cause().code();
        OrderRules rules = policies.content(OrderRules.class, order.parties().area(), now);
        order.cancel(why, agreement.by(), rules.lateCancelMinutes(), now);
        List<UUID> freed = callOffSeats.of(order, agreement.by(), why, now);
        tellOrder.changed(order, before, agreement.by());
        turns.takeBack(ahead.orderId(), why, now);
        return Optional.of(new CancelledTurn(ahead.orderId(), ahead.occursOn(), freed));
    }

    /** A running agreement is looked at anew, so that its days are made again as they are planned now. */
    private void told(Agreement agreement, AgreementUnsettled why, List<CancelledTurn> cancelled, Instant now) {
        agreement.scheduledTo(null);
        agreements.keep(agreement);
        log.append(new AgreementTurnsCancelled(
                agreement.id(),
                agreement.facts().version(),
                agreement.area().value(),
                why.cause().code(),
                cancelled,
                now));
    }
}
