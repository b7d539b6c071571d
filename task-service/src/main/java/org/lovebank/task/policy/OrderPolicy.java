package org.lovebank.task.policy;

import static org.lovebank.task.policy.PolicyContent.must;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the council decides about orders: clocks, offers, proxies, danger. */
public sealed interface OrderPolicy extends PolicyContent {

    /** How long an order may stay in each state before the next level hears of it. */
    record OrderClocks(
            int issueMinutes,
            int urgentMinutes,
            int dispatchMinutes,
            int acceptMinutes,
            int acceptBeforeStartMinutes,
            int confirmMinutes,
            int hopMinutes)
            implements OrderPolicy {
        public OrderClocks {
            must(issueMinutes > 0 && urgentMinutes > 0 && dispatchMinutes > 0, "at least a minute");
            must(acceptMinutes > 0 && acceptBeforeStartMinutes >= 0, "at least a minute");
            must(confirmMinutes > 0 && hopMinutes > 0, "at least a minute");
        }
    }

    /** What holds for orders: how long an offer stands, what a proxy may do, what is dangerous, what is late. */
    record OrderRules(
            int offerMinutes,
            int urgentOfferMinutes,
            int proxyActsPerDay,
            int proxyPeople,
            List<String> hazardousCategories,
            int lateCancelMinutes,
            @Nullable Map<String, String> qualifications)
            implements OrderPolicy {
        public OrderRules {
            qualifications = qualifications == null ? Map.of() : Map.copyOf(qualifications);
            hazardousCategories = List.copyOf(hazardousCategories);
            must(offerMinutes > 0 && urgentOfferMinutes > 0, "at least a minute");
            must(proxyActsPerDay > 0 && proxyPeople > 0 && lateCancelMinutes >= 0, "at least 1");
        }

        /** Which licence this kind of work needs, if any. */
        public @Nullable String qualificationFor(String category) {
            return qualifications == null ? null : qualifications.get(category);
        }
    }

    /** How long before the start a team hears that seats are open. */
    record OrderAlerts(List<Integer> minutesBefore) implements OrderPolicy {
        public OrderAlerts {
            minutesBefore = List.copyOf(minutesBefore);
            must(minutesBefore.size() <= 5, "at most five");
            must(minutesBefore.stream().allMatch(lead -> lead > 0 && lead <= 10_080), "1 to 10080");
        }
    }
}
