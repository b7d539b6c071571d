package org.lovebank.matching.cover;

import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lovebank.matching.board.Layout;
import org.lovebank.matching.graph.CandidateGraph;
import org.lovebank.matching.snapshot.Snapshot;

/** In which sequence orders are looked at. Ties go by the order's number, so every sequence is one. */
public final class Sequences {

    private final Snapshot snapshot;
    private final CandidateGraph graph;
    private final Layout layout;

    public Sequences(Snapshot snapshot, CandidateGraph graph, Layout layout) {
        this.snapshot = snapshot;
        this.graph = graph;
        this.layout = layout;
    }

    /** As they were placed. Among equals of any sequence the one that has waited longest comes first. */
    public int[] firstCome(IntPredicate among) {
        return sorted(among, Comparator.comparingLong(o -> snapshot.order(o).sequence()));
    }

    /** Those with the fewest candidates for a seat first. */
    public int[] scarce(IntPredicate among) {
        return sorted(among, Comparator.comparingLong(this::choice));
    }

    /** Those that take the fewest visits first, among equals the scarce ones. */
    public int[] small(IntPredicate among) {
        return sorted(among, Comparator.<Integer>comparingInt(this::visits).thenComparingLong(this::choice));
    }

    private int visits(int order) {
        return layout.heads(order) * layout.visits(order, 0).length;
    }

    /** Candidates for a seat, in thousandths. */
    private long choice(int order) {
        return 1000L * (graph.end(order) - graph.first(order)) / layout.heads(order);
    }

    private int[] sorted(IntPredicate among, Comparator<Integer> by) {
        return IntStream.range(0, layout.orders())
                .filter(among)
                .boxed()
                .sorted(by.thenComparingInt(o -> -snapshot.order(o).weight()).thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
