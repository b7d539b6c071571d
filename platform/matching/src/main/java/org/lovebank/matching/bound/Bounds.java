package org.lovebank.matching.bound;

import java.util.List;
import org.lovebank.matching.graph.CandidateGraph;
import org.lovebank.matching.graph.Worths;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.plan.Tally;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.watch.Steps;

/** The three bounds of a certificate: orders, urgent orders, points. The bound on points does not bound coverage. */
public final class Bounds {

    /** Covering an order counts so many points in the bounds on coverage: their resolution. */
    private static final int UNIT = 1_000;

    /** How much of the last direction of the prices goes on: points are many and small, covered orders few and whole. */
    private static final int STEADY = 70;

    private static final int NIMBLE = 30;

    private final Snapshot snapshot;
    private final CandidateGraph graph;
    private final Worths worths;
    private final Steps steps;

    /** Bounds over the whole graph: over a pruned one they would prove nothing. */
    public Bounds(Snapshot snapshot, CandidateGraph graph, Worths worths, Steps steps) {
        this.snapshot = snapshot;
        this.graph = graph;
        this.worths = worths;
        this.steps = steps;
    }

    /** No plan covers more orders. */
    public int covered(Tally reached, int rounds) {
        return coverage(false, reached.covered(), rounds);
    }

    /** No plan covers more urgent orders. */
    public int urgent(Tally reached, int rounds) {
        return coverage(true, reached.urgentCovered(), rounds);
    }

    /** No plan reaches more points. */
    public long objective(Tally reached, int rounds, long enough) {
        Network network = new BuildNetwork(snapshot, graph, worths, true).of(_ -> true, 0);
        return new Lagrangian(network, snapshot.rules().marginals(), STEADY, steps)
                .bound(reached.objective(), rounds, enough);
    }

    private int coverage(boolean urgentOnly, int reached, int rounds) {
        List<OpenOrder> orders = snapshot.orders();
        Network network = new BuildNetwork(snapshot, graph, worths, false)
                .of(order -> !urgentOnly || orders.get(order).urgent(), UNIT);
        // Less than one whole order above the plan proves it: nobody covers a part of one.
        long bound = new Lagrangian(network, List.of(0), NIMBLE, steps).bound((long) reached * UNIT, rounds, UNIT - 1);
        return (int) (bound / UNIT);
    }
}
