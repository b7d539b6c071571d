package org.lovebank.matching.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lovebank.matching.board.Board;
import org.lovebank.matching.filter.Sieve;
import org.lovebank.matching.graph.CandidateGraph;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.plan.PlacedOrder;
import org.lovebank.matching.reason.Loosened.Leeway;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.watch.Steps;

/** Says for every uncovered order why, and looks for the smallest change that would cover it beside the finished plan. */
public final class ExplainUncovered {

    private static final int KILOMETRE = 1_000;

    private final Snapshot snapshot;
    private final CandidateGraph graph;
    private final Board board;
    private final Steps steps;
    private final Sieve sieve;
    private final Map<Leeway, List<Loosened>> forms = new HashMap<>();

    public ExplainUncovered(Snapshot snapshot, CandidateGraph graph, Board board, Steps steps) {
        this.snapshot = snapshot;
        this.graph = graph;
        this.board = board;
        this.steps = steps;
        sieve = new Sieve(snapshot);
    }

    public List<Uncovered> all() {
        List<Uncovered> all = new ArrayList<>();
        for (int order = 0; order < board.layout().orders(); order++) {
            if (!board.covered(order)) {
                all.add(one(order));
            }
        }
        return all;
    }

    private Uncovered one(int number) {
        OpenOrder order = snapshot.order(number);
        int needed = order.headcount() - board.fixed(number);
        int[] lawful = sieve.lawful(order);
        Optional<Relaxation> relaxation = Optional.empty();
        if (lawful.length + board.fixed(number) >= order.leastHeadcount()) {
            relaxation = relaxation(number, order, lawful);
        }
        ReasonCode reason = FindReason.of(graph, board.layout(), number, needed);
        return new Uncovered(order.id(), reason, graph.funnel(number), lawful.length, relaxation);
    }

    private Optional<Relaxation> relaxation(int number, OpenOrder order, int[] lawful) {
        // No radius of the policy is longer than a district's: nobody is asked to come farther than one more of these.
        int kilometres = snapshot.rules().districtMetres() / KILOMETRE;
        Reach reach = new Reach(snapshot, board, number, lawful, kilometres);
        Leeway leeway = new Leeway(
                board.fixed(number) == 0,
                kilometres,
                order.demands().languageMandatory(),
                order.headcount() - order.leastHeadcount());
        for (Loosened form : forms.computeIfAbsent(leeway, Loosened::within)) {
            steps.add(1);
            Optional<PlacedOrder> witness = reach.witness(form);
            if (witness.isPresent()) {
                return Optional.of(form.relaxation(form.of(snapshot.horizon(), order), witness.get()));
            }
        }
        return Optional.empty();
    }
}
