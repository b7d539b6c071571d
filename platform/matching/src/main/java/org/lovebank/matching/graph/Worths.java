package org.lovebank.matching.graph;

import java.util.HashSet;
import java.util.Set;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.rule.Rules;
import org.lovebank.matching.snapshot.HeldSeat;
import org.lovebank.matching.snapshot.Snapshot;

/** What is gained, in points: an order by being covered, a seat by who takes it (score ÷ headcount, and the keep bonus). */
public final class Worths {

    private final int[] orders;
    private final short[] seats;
    private final int keepBonus;

    /** Who sits where today. */
    private record Held(int order, int volunteer) {}

    public Worths(Snapshot snapshot, CandidateGraph graph) {
        Rules rules = snapshot.rules();
        Set<Held> held = HashSet.newHashSet(snapshot.held().size());
        for (HeldSeat seat : snapshot.held()) {
            held.add(new Held(snapshot.orderNumber(seat.order()), snapshot.volunteerNumber(seat.volunteer())));
        }
        keepBonus = held.isEmpty() ? 0 : rules.keepBonus();
        orders = new int[graph.orders()];
        seats = new short[graph.pairs()];
        for (int o = 0; o < orders.length; o++) {
            OpenOrder order = snapshot.order(o);
            int worth = rules.orderWorth() * order.weight() / OpenOrder.USUAL_WEIGHT;
            orders[o] = order.urgent() ? Math.max(worth, rules.urgentWorth()) : worth;
            for (int entry = graph.first(o); entry < graph.end(o); entry++) {
                boolean keeps = !held.isEmpty() && held.contains(new Held(o, graph.volunteer(entry)));
                seats[entry] = (short) (graph.score(entry) / order.headcount() + (keeps ? rules.keepBonus() : 0));
            }
        }
    }

    public int order(int order) {
        return orders[order];
    }

    public int seat(int entry) {
        return seats[entry];
    }

    /** What any later entry of the same order can be worth at most, as entries are sorted by score. */
    public int atMostFrom(int entry) {
        return seats[entry] + keepBonus;
    }
}
