package org.lovebank.task.order.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.campaign.Campaigns;
import org.lovebank.task.menu.MenuItem;
import org.lovebank.task.menu.MenuRefusal.MenuQuotaUsed;
import org.lovebank.task.menu.MenuRepository;
import org.lovebank.task.menu.Terms;
import org.lovebank.task.order.OrderRefusal.OrderIncomplete;
import org.lovebank.task.order.OrderRepository;
import org.lovebank.task.order.form.Conditions;
import org.lovebank.task.order.form.DispatchMode;
import org.lovebank.task.order.form.Errand;
import org.lovebank.task.order.form.OrderRequest;
import org.lovebank.task.order.form.Urgency;
import org.lovebank.task.policy.OrderPolicy.OrderRules;
import org.lovebank.task.policy.Policies;

/** Completes what a caller wrote: what was left out has a default, and some kinds of work are always dangerous. */
@ApplicationScoped
class FillInOrder {

    private static final String EMERGENCY = "EMERGENCY_HELP";

    private final MenuRepository menu;
    private final OrderRepository orders;
    private final Campaigns campaigns;
    private final Policies policies;

    FillInOrder(MenuRepository menu, OrderRepository orders, Campaigns campaigns, Policies policies) {
        this.menu = menu;
        this.orders = orders;
        this.campaigns = campaigns;
        this.policies = policies;
    }

    /** A complete order form. */
    record Filled(Errand errand, Conditions conditions) {}

    Filled in(OrderRequest asked, AreaPath area, Instant now) {
        return asked.menuItemId() == null
                ? custom(asked, area, now)
                : chosen(asked, menu.orderable(asked.menuItemId(), area), area, now);
    }

    /** 点单: from the menu, as often as it is offered a month. */
    private Filled chosen(OrderRequest asked, MenuItem item, AreaPath area, Instant now) {
        Terms terms = item.terms();
        Integer quota = terms.monthlyQuota();
        Instant month = LocalDate.ofInstant(now, Time.DAYS)
                .withDayOfMonth(1)
                .atStartOfDay(Time.DAYS)
                .toInstant();
        if (quota != null && orders.orderedSince(item.id(), month) >= quota) {
            throw new Refused(new MenuQuotaUsed(item.id(), quota));
        }
        OrderRequest whole = asked.chosen(
                item.categoryCode(),
                item.title(),
                terms.durationMinutes(),
                DispatchMode.valueOf(terms.dispatchMode()),
                terms.hazardous(),
                terms.contactWithMinors(),
                terms.qualificationKind());
        return custom(whole, area, now);
    }

    /** 定制: on no menu. */
    private Filled custom(OrderRequest asked, AreaPath area, Instant now) {
        campaigns.mustGoOn(asked.campaignCode(), asked.from());
        String category = said(asked.categoryCode(), "#/categoryCode");
        Errand errand = new Errand(
                category,
                asked.menuItemId(),
                said(asked.title(), "#/title"),
                asked.description(),
                asked.place(),
                asked.from(),
                asked.to(),
                known(asked.durationMinutes(), "#/durationMinutes"),
                asked.headcount() == null ? 1 : asked.headcount(),
                asked.dispatchMode() == null ? DispatchMode.MIXED : asked.dispatchMode(),
                urgency(asked, category),
                asked.actionLine(),
                asked.campaignCode());
        OrderRules rules = policies.content(OrderRules.class, area, now);
        Conditions conditions = new Conditions(
                Boolean.TRUE.equals(asked.hazardous())
                        || rules.hazardousCategories().contains(category),
                Boolean.TRUE.equals(asked.contactWithMinors()),
                asked.qualificationKind() == null ? rules.qualificationFor(category) : asked.qualificationKind(),
                asked.language(),
                asked.riskStatement(),
                asked.insurancePolicyNo(),
                null);
        return new Filled(errand, conditions);
    }

    /** 助急 is urgent whatever is said. */
    private static Urgency urgency(OrderRequest asked, String category) {
        if (category.equals(EMERGENCY)) {
            return Urgency.URGENT;
        }
        return asked.urgency() == null ? Urgency.NORMAL : asked.urgency();
    }

    private static String said(@Nullable String text, String pointer) {
        if (text == null || text.isBlank()) {
            throw new Refused(new OrderIncomplete(pointer));
        }
        return text;
    }

    private static int known(@Nullable Integer number, String pointer) {
        if (number == null) {
            throw new Refused(new OrderIncomplete(pointer));
        }
        return number;
    }
}
