package org.lovebank.task.matching.menu;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lovebank.task.matching.Asked.Risk;
import org.lovebank.task.matching.Need;
import org.lovebank.task.matching.menu.OpenDemand.Source;
import org.lovebank.task.note.LineKind;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.OrderMoved;
import org.lovebank.task.order.OrderRepository;
import org.lovebank.task.order.OrderState;
import org.lovebank.task.order.form.Conditions;
import org.lovebank.task.order.form.Urgency;
import org.lovebank.task.wish.TellWish.WishMoved;
import org.lovebank.task.wish.Wish;
import org.lovebank.task.wish.WishLine;
import org.lovebank.task.wish.WishRepository;

/** Keeps the list of what may be taken on, in the transaction of each change. */
@ApplicationScoped
class KeepOpenDemands {

    private final WishRepository wishes;
    private final OrderRepository orders;
    private final OpenDemandRepository demands;
    private final ExposureRepository exposures;

    KeepOpenDemands(
            WishRepository wishes, OrderRepository orders, OpenDemandRepository demands, ExposureRepository exposures) {
        this.wishes = wishes;
        this.orders = orders;
        this.demands = demands;
        this.exposures = exposures;
    }

    /** On the wall each open need of service may be taken on; anywhere else none. */
    @Transactional(Transactional.TxType.MANDATORY)
    void moved(@Observes WishMoved moved) {
        List<OpenDemand> open = moved.open() ? needsOf(wishes.heldForChange(moved.wishId())) : List.of();
        demands.replace(moved.wishId(), open);
    }

    private List<OpenDemand> needsOf(Wish wish) {
        Instant hungAt = wish.life().waitingSince();
        int taken = exposures.claimsOf(wish.id());
        return wish.lines().openNeeds().stream()
                .filter(line -> line.kind() == LineKind.SERVICE)
                .map(line -> new OpenDemand(
                        line.id(),
                        Source.WISH,
                        need(wish, line),
                        wish.note().title(),
                        wish.note().place(),
                        0,
                        hungAt,
                        0,
                        taken))
                .toList();
    }

    private static Need need(Wish wish, WishLine line) {
        return new Need(
                wish.id(),
                wish.people().postedBy(),
                wish.people().beneficiaryId(),
                wish.people().wall(),
                line.category(),
                line.qualificationKind(),
                line.contactWithMinors(),
                line.language(),
                wish.note().window(),
                line.minutes(),
                Risk.NONE);
    }

    /** An order that is open to whoever comes first may be taken on while it has a seat. */
    @Transactional(Transactional.TxType.MANDATORY)
    void moved(@Observes OrderMoved moved) {
        List<OpenDemand> open =
                moved.state() == OrderState.OPEN_GRAB ? List.of(of(orders.findForChange(moved.orderId()))) : List.of();
        demands.replace(moved.orderId(), open);
    }

    private static OpenDemand of(Order order) {
        Conditions conditions = order.conditions();
        Need need = new Need(
                order.id(),
                order.parties().postedBy(),
                order.parties().beneficiaryId(),
                order.parties().area(),
                order.errand().category(),
                Optional.ofNullable(conditions.qualificationKind()),
                conditions.contactWithMinors(),
                Optional.ofNullable(conditions.language()),
                order.errand().window(),
                order.errand().durationMinutes(),
                new Risk(conditions.hazardous(), !conditions.uninsured()));
        return new OpenDemand(
                order.id(),
                Source.ORDER,
                need,
                order.errand().title(),
                order.errand().place(),
                order.errand().urgency() == Urgency.URGENT ? 3 : 1,
                order.progress().placedAt(),
                0,
                order.progress().filled());
    }
}
