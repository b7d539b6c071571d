package org.lovebank.matching.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lovebank.matching.check.PlanChecker;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.plan.PlacedOrder;
import org.lovebank.matching.plan.Plan;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.volunteer.VolunteerProfile;

/** The best of all plans of a handful of orders, by trying every one that the checker lets pass. */
final class EveryPlan {

    private final Snapshot snapshot;
    private final List<List<PlacedOrder>> ways = new ArrayList<>();
    private final List<PlacedOrder> now = new ArrayList<>();
    private int best;

    private EveryPlan(Snapshot snapshot) {
        this.snapshot = snapshot;
        for (OpenOrder order : snapshot.orders()) {
            List<PlacedOrder> possible = new ArrayList<>();
            for (int start : order.times().starts()) {
                seats(order, start, 0, new ArrayList<>(), possible);
            }
            ways.add(possible);
        }
    }

    /** The most orders that any plan covers. */
    static int covered(Snapshot snapshot) {
        EveryPlan every = new EveryPlan(snapshot);
        every.from(0);
        return every.best;
    }

    private void from(int order) {
        best = Math.max(best, now.size());
        if (order == ways.size() || now.size() + ways.size() - order <= best) {
            return;
        }
        for (PlacedOrder way : ways.get(order)) {
            now.add(way);
            if (PlanChecker.check(snapshot, new Plan(now)).isEmpty()) {
                from(order + 1);
            }
            now.removeLast();
        }
        from(order + 1);
    }

    private void seats(OpenOrder order, int start, int from, List<UUID> chosen, List<PlacedOrder> possible) {
        if (chosen.size() == order.headcount()) {
            PlacedOrder placed = new PlacedOrder(order.id(), start, chosen);
            if (PlanChecker.check(snapshot, new Plan(List.of(placed))).isEmpty()) {
                possible.add(placed);
            }
            return;
        }
        List<VolunteerProfile> people = snapshot.volunteers();
        for (int i = from; i < people.size(); i++) {
            chosen.add(people.get(i).id());
            seats(order, start, i + 1, chosen, possible);
            chosen.removeLast();
        }
    }
}
