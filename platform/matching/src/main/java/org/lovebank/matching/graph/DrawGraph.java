package org.lovebank.matching.graph;

import java.util.ArrayList;
import java.util.List;
import org.lovebank.matching.filter.Funnel;
import org.lovebank.matching.filter.Sieve;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.score.Scoring;
import org.lovebank.matching.score.TieBreak;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.volunteer.VolunteerProfile;
import org.lovebank.matching.watch.Steps;

/** Draws the candidate graph of a snapshot: filters, scores, sorts. */
public final class DrawGraph {

    private DrawGraph() {}

    public static CandidateGraph of(Snapshot snapshot, Steps steps) {
        Sieve sieve = new Sieve(snapshot);
        long[] ties = new long[snapshot.volunteers().size()];
        for (int i = 0; i < ties.length; i++) {
            ties[i] = TieBreak.of(snapshot.hash(), snapshot.volunteer(i).id());
        }
        Entries entries = new Entries();
        int[] firsts = new int[snapshot.orders().size() + 1];
        List<Funnel> funnels = new ArrayList<>(snapshot.orders().size());
        for (int number = 0; number < snapshot.orders().size(); number++) {
            OpenOrder order = snapshot.order(number);
            funnels.add(sieve.sift(order, (volunteer, starts) -> {
                VolunteerProfile profile = snapshot.volunteer(volunteer);
                entries.add(volunteer, starts, Scoring.total(snapshot.rules(), order, profile));
            }));
            entries.sort(firsts[number], ties);
            firsts[number + 1] = entries.size();
            steps.add(1);
        }
        return entries.graph(firsts, funnels);
    }
}
