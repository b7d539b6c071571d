package org.lovebank.matching.graph;

import java.util.Arrays;
import java.util.List;
import org.lovebank.matching.filter.Funnel;

/** Growing columns of candidates while a graph is drawn. */
final class Entries {

    private static final int BEGIN = 1_024;
    /** Score (10 bits), tie (30) and place (22) share one positive long for sorting. */
    private static final int PLACE_BITS = 22;

    private static final int TIE_BITS = 30;
    private static final int BEST = 1_000;

    private int[] volunteers = new int[BEGIN];
    private int[] starts = new int[BEGIN];
    private short[] scores = new short[BEGIN];
    private int size;

    int size() {
        return size;
    }

    void add(int volunteer, int possible, int score) {
        if (size == volunteers.length) {
            volunteers = Arrays.copyOf(volunteers, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            scores = Arrays.copyOf(scores, 2 * size);
        }
        volunteers[size] = volunteer;
        starts[size] = possible;
        scores[size] = (short) score;
        size++;
    }

    /** Sorts the entries from {@code first} on: the best score first, equal scores by the tie, then by number. */
    void sort(int first, long[] ties) {
        int length = size - first;
        long[] keys = new long[length];
        for (int i = 0; i < length; i++) {
            long rank = (long) BEST - scores[first + i];
            long tie = ties[volunteers[first + i]] >>> (Long.SIZE - TIE_BITS);
            keys[i] = (rank << (TIE_BITS + PLACE_BITS)) | (tie << PLACE_BITS) | i;
        }
        Arrays.sort(keys);
        reorder(first, keys);
    }

    private void reorder(int first, long[] keys) {
        int length = keys.length;
        int[] oldVolunteers = Arrays.copyOfRange(volunteers, first, size);
        int[] oldStarts = Arrays.copyOfRange(starts, first, size);
        short[] oldScores = Arrays.copyOfRange(scores, first, size);
        for (int i = 0; i < length; i++) {
            int from = (int) (keys[i] & ((1L << PLACE_BITS) - 1));
            volunteers[first + i] = oldVolunteers[from];
            starts[first + i] = oldStarts[from];
            scores[first + i] = oldScores[from];
        }
    }

    CandidateGraph graph(int[] firsts, List<Funnel> funnels) {
        return new CandidateGraph(
                firsts,
                Arrays.copyOf(volunteers, size),
                Arrays.copyOf(starts, size),
                Arrays.copyOf(scores, size),
                funnels);
    }
}
