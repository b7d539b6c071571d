package org.lovebank.task.bank;

import jakarta.enterprise.context.ApplicationScoped;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.events.DepositEvent;
import org.lovebank.events.DomainEvent;
import org.lovebank.events.Topics;
import org.lovebank.task.funding.FollowFunds;

/** Listens to the love bank: what became of the minutes that pay for an order; everything else is its own affair. */
@ApplicationScoped
class BankSubscription implements EventSubscription {

    private final FollowFunds followFunds;

    BankSubscription(FollowFunds followFunds) {
        this.followFunds = followFunds;
    }

    @Override
    public String source() {
        return "timebank";
    }

    @Override
    public String topic() {
        return Topics.TIMEBANK;
    }

    @Override
    public void apply(EventEnvelope envelope, DomainEvent event) {
        if (event instanceof DepositEvent told) {
            followFunds.told(told);
        }
    }
}
