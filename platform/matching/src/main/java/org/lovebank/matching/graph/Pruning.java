package org.lovebank.matching.graph;

import java.util.ArrayList;
import java.util.List;
import org.lovebank.matching.filter.Funnel;

/** Keeps a bounded number of candidates an order: most by score, some spread over the rest, so that nobody is always left out. */
public final class Pruning {

    private Pruning() {}

    /**
     * A graph of at most {@code most} candidates for each order of one head, and four more for each further head.
     *
     * @param heads headcount by order number
     */
    public static CandidateGraph of(CandidateGraph whole, int most, int[] heads) {
        Entries entries = new Entries();
        int[] firsts = new int[whole.orders() + 1];
        List<Funnel> funnels = new ArrayList<>(whole.orders());
        for (int order = 0; order < whole.orders(); order++) {
            int first = whole.first(order);
            int all = whole.end(order) - first;
            int keep = Math.min(all, most + 4 * (heads[order] - 1));
            int byScore = keep == all ? all : keep - keep / 4;
            for (int i = 0; i < byScore; i++) {
                copy(whole, first + i, entries);
            }
            int spread = keep - byScore;
            for (int i = 0; i < spread; i++) {
                copy(whole, first + byScore + (int) ((long) i * (all - byScore) / spread), entries);
            }
            firsts[order + 1] = entries.size();
            funnels.add(whole.funnel(order));
        }
        return entries.graph(firsts, funnels);
    }

    private static void copy(CandidateGraph from, int entry, Entries to) {
        to.add(from.volunteer(entry), from.starts(entry), from.score(entry));
    }
}
