package org.lovebank.matching.graph;

import java.util.List;
import org.lovebank.matching.filter.Funnel;

/**
 * Orders and their candidates: the candidates of order {@code o} are the entries {@code first(o)} to {@code end(o)} (exclusive),
 * the best score first. Everything is numbered as in the snapshot.
 */
public final class CandidateGraph {

    private final int[] firsts;
    private final int[] volunteers;
    private final int[] starts;
    private final short[] scores;
    private final List<Funnel> funnels;

    CandidateGraph(int[] firsts, int[] volunteers, int[] starts, short[] scores, List<Funnel> funnels) {
        this.firsts = firsts;
        this.volunteers = volunteers;
        this.starts = starts;
        this.scores = scores;
        this.funnels = List.copyOf(funnels);
    }

    public int orders() {
        return firsts.length - 1;
    }

    public int pairs() {
        return volunteers.length;
    }

    public int first(int order) {
        return firsts[order];
    }

    public int end(int order) {
        return firsts[order + 1];
    }

    public int volunteer(int entry) {
        return volunteers[entry];
    }

    /** The possible starts of an entry: bit i is the order's start i. */
    public int starts(int entry) {
        return starts[entry];
    }

    /** The score of an entry, 0 to 1000. */
    public int score(int entry) {
        return scores[entry];
    }

    /** Whether an entry's volunteer may come at the order's start {@code option}. */
    public boolean allows(int entry, int option) {
        return (starts[entry] >>> option & 1) != 0;
    }

    /** Takes a pair out of the graph for good: the volunteer said no. */
    public void forbid(int order, int volunteer) {
        for (int entry = first(order); entry < end(order); entry++) {
            if (volunteers[entry] == volunteer) {
                starts[entry] = 0;
            }
        }
    }

    public Funnel funnel(int order) {
        return funnels.get(order);
    }
}
