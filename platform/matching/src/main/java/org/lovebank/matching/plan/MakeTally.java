package org.lovebank.matching.plan;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.rule.Rules;
import org.lovebank.matching.score.Scoring;
import org.lovebank.matching.snapshot.HeldSeat;
import org.lovebank.matching.snapshot.Snapshot;

/** Adds a plan up from the snapshot alone. */
public final class MakeTally {

    private final Snapshot snapshot;
    private final Rules rules;
    private final int[] loads;
    private int urgentCovered;
    private int seats;
    private long fit;
    private long objective;

    /** Who sits where today. */
    private record Held(UUID order, UUID volunteer) {}

    private MakeTally(Snapshot snapshot) {
        this.snapshot = snapshot;
        rules = snapshot.rules();
        loads = new int[snapshot.volunteers().size()];
    }

    public static Tally of(Snapshot snapshot, Plan plan) {
        return new MakeTally(snapshot).add(plan);
    }

    private Tally add(Plan plan) {
        Set<Held> held = HashSet.newHashSet(snapshot.held().size());
        for (HeldSeat seat : snapshot.held()) {
            held.add(new Held(seat.order(), seat.volunteer()));
        }
        for (PlacedOrder placed : plan.orders()) {
            OpenOrder order = snapshot.order(snapshot.orderNumber(placed.order()));
            int worth = rules.orderWorth() * order.weight() / OpenOrder.USUAL_WEIGHT;
            objective += order.urgent() ? Math.max(worth, rules.urgentWorth()) : worth;
            urgentCovered += order.urgent() ? 1 : 0;
            for (UUID id : placed.volunteers()) {
                int number = snapshot.volunteerNumber(id);
                int score = Scoring.total(rules, order, snapshot.volunteer(number));
                objective += score / order.headcount() - rules.marginal(loads[number]);
                objective += held.contains(new Held(placed.order(), id)) ? rules.keepBonus() : 0;
                fit += score;
                seats++;
                loads[number]++;
            }
        }
        return tally(plan.orders().size());
    }

    private Tally tally(int covered) {
        int people = 0;
        int most = 0;
        long squares = 0;
        for (int load : loads) {
            people += load > 0 ? 1 : 0;
            most = Math.max(most, load);
            squares += (long) load * load;
        }
        long sum = seats;
        int jain = people == 0 ? 1000 : (int) (1000 * sum * sum / (people * squares));
        int urgent = (int) snapshot.orders().stream().filter(OpenOrder::urgent).count();
        int meanFit = seats == 0 ? 0 : (int) (1000 * fit / seats);
        return new Tally(
                snapshot.orders().size(),
                covered,
                urgent,
                urgentCovered,
                seats,
                meanFit,
                people,
                most,
                jain,
                objective);
    }
}
