package org.lovebank.task.order.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.task.order.PlaceOrder;
import org.lovebank.task.order.form.FundingSource;
import org.lovebank.task.order.form.OrderDraft;
import org.lovebank.task.order.form.OrderRequest;
import org.lovebank.task.order.form.Origin;
import org.lovebank.task.order.form.Parties;

/** Somebody orders help: for themselves, for a person they are bound to, or by office. */
@ApplicationScoped
class AskForOrder {

    private final PlaceOrder placeOrder;
    private final OnBehalf onBehalf;
    private final FillInOrder fillInOrder;
    private final FundingRule fundingRule;
    private final Clock clock;

    AskForOrder(
            PlaceOrder placeOrder, OnBehalf onBehalf, FillInOrder fillInOrder, FundingRule fundingRule, Clock clock) {
        this.fundingRule = fundingRule;
        this.placeOrder = placeOrder;
        this.onBehalf = onBehalf;
        this.fillInOrder = fillInOrder;
        this.clock = clock;
    }

    @Transactional
    OrderView by(Caller caller, OrderRequest asked) {
        Instant now = clock.instant();
        AreaPath area = new AreaPath(asked.areaPath());
        UUID beneficiary = asked.beneficiaryId() == null ? caller.id() : asked.beneficiaryId();
        onBehalf.mustBeAllowed(caller, area, beneficiary, now);
        FillInOrder.Filled filled = fillInOrder.in(asked, area, now);
        Parties parties = new Parties(area.value(), caller.id(), beneficiary);
        FundingSource source = fundingRule.of(caller, parties, asked, FundingSource.NONE);
        OrderDraft draft = new OrderDraft(
                asked.menuItemId() == null ? Origin.CUSTOM : Origin.MENU,
                asked.menuItemId(),
                parties,
                filled.errand(),
                filled.conditions(),
                source,
                asked.privateText(),
                asked.address(),
                asked.contactPhone(),
                null);
        return OrderView.of(placeOrder.from(draft, now), caller);
    }
}
