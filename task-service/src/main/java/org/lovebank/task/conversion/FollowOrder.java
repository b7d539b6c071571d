package org.lovebank.task.conversion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.lovebank.task.order.OrderMoved;
import org.lovebank.task.order.OrderState;
import org.lovebank.task.wish.TellWish;
import org.lovebank.task.wish.Wish;
import org.lovebank.task.wish.WishRepository;
import org.lovebank.task.wish.WishState;

/** What becomes of an order becomes of the wish behind it, in the same transaction. */
@ApplicationScoped
class FollowOrder {

    private final WishRepository wishes;
    private final TellWish tellWish;
    private final Clock clock;

    FollowOrder(WishRepository wishes, TellWish tellWish, Clock clock) {
        this.wishes = wishes;
        this.tellWish = tellWish;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void moved(@Observes OrderMoved order) {
        if (order.state() == OrderState.CONFIRMED || order.state().over()) {
            wishes.ofOrderForChange(order.orderId())
                    .filter(wish -> wish.life().state() == WishState.ORDERED)
                    .ifPresent(wish -> end(wish, order.state(), clock.instant()));
        }
    }

    private void end(Wish wish, OrderState state, Instant now) {
        if (state == OrderState.CONFIRMED || state == OrderState.CLOSED) {
            wish.life().served(wish.id(), now);
        } else {
            wish.release(now);
        }
        tellWish.changed(wish);
    }
}
