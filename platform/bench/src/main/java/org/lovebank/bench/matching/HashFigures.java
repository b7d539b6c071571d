package org.lovebank.bench.matching;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.lovebank.bench.district.District;
import org.lovebank.bench.figure.Proof;
import org.lovebank.bench.figure.Report;
import org.lovebank.matching.Arranged;
import org.lovebank.matching.ArrangementEngine;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.watch.Mode;
import org.lovebank.matching.watch.Watcher;

/** G9: the same snapshot gives the same result, however often and however warm the machine is. */
final class HashFigures implements FigureSource {

    private static final int WISHES = 2_000;

    private final MatchingPlan plan;

    HashFigures(MatchingPlan plan) {
        this.plan = plan;
    }

    @Override
    public String name() {
        return "the same result again";
    }

    @Override
    public void measure(Report report) {
        Set<String> snapshots = new HashSet<>();
        Set<String> results = new HashSet<>();
        for (int run = 0; run < plan.repeats(); run++) {
            Snapshot snapshot = District.of(plan.seeds().getFirst(), WISHES).snapshot();
            Arranged arranged = ArrangementEngine.arrange(snapshot, Mode.QUICK, Watcher.NOBODY);
            snapshots.add(arranged.snapshotHash());
            results.add(arranged.resultHash());
        }
        report.add(new Proof(
                "G9 one hash",
                snapshots.size() == 1 && results.size() == 1,
                String.format(
                        Locale.ROOT,
                        "%d runs, %d snapshot hashes, %d result hashes: %s",
                        plan.repeats(),
                        snapshots.size(),
                        results.size(),
                        results.iterator().next())));
    }
}
