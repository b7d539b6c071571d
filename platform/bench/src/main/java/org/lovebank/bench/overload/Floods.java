package org.lovebank.bench.overload;

import java.util.List;
import org.lovebank.bench.figure.Figure;
import org.lovebank.bench.figure.Proof;
import org.lovebank.bench.figure.Report;
import org.lovebank.bench.load.LoadResult;

/** Several floods of one scene, and what the one in the middle shows. */
record Floods(Scene scene, List<Flood> all) {

    /** Seconds in which all must be as before. */
    static final int AFTERWARDS = 10;

    private static final double GOODPUT = 0.9;
    private static final double SLOWER = 2;

    void tell(Report report) {
        report.machine(scene.name(), scene.told());
        for (int round = 0; round < all.size(); round++) {
            LoadResult crowd = all.get(round).crowd();
            report.machine(named("round " + (round + 1)), all.get(round).told());
            report.machine(
                    named("came in round " + (round + 1)),
                    "%d in %.0f s; %d more were due when all %d connections waited for an answer; generator %.2f processors"
                            .formatted(
                                    came(crowd),
                                    crowd.seconds(),
                                    crowd.dropped(),
                                    scene.crowd(),
                                    crowd.generatorCpuMicros() / 1e6 / crowd.seconds()));
        }
        tellGoodput(Flood.median(all, Flood::goodput), report);
        tellDelay(Flood.median(all, Flood::delay), report);
        int seconds = all.stream().mapToInt(Flood::seconds).max().orElse(0);
        report.add(Figure.atMost(
                named("until all is as before"),
                seconds,
                "s",
                AFTERWARDS,
                "half the load, a second each; the longest"));
        tellAnswers(report);
    }

    private void tellGoodput(Flood middle, Report report) {
        report.add(Figure.of(
                named("served in quiet times"),
                middle.capacity(),
                "1/s",
                "mean of before and after, round in the middle"));
        report.add(Figure.beside(
                named("came, of ten times as many"),
                came(middle.crowd()) / (double) middle.lasted().toSeconds(),
                "1/s",
                middle.capacity(),
                middle.crowd().dropped() + " more found all " + scene.crowd()
                        + " connections waiting for an answer and were not sent"));
        report.add(Figure.times(
                named("served of them"),
                middle.served(),
                "1/s",
                middle.capacity(),
                GOODPUT,
                scene.crowd() + " connections, open loop"));
        report.add(Figure.times(
                named("the same, beside a bystander's crowd"),
                middle.served(),
                "1/s",
                middle.beside().perSecond(),
                GOODPUT,
                "baseline: as many ask a server on this machine that only says no"));
    }

    private void tellDelay(Flood usual, Report report) {
        report.add(new Figure(
                named("answer to who is served, p99"),
                usual.floodMillis(),
                "ms",
                usual.quietMillis(),
                usual.delay(),
                "≤ 2 × quiet",
                usual.delay() <= SLOWER,
                "baseline: in quiet times"));
        report.add(Figure.beside(
                named("the same, beside a bystander's crowd"), usual.floodMillis(), "ms", usual.besideMillis(), "p99"));
        report.add(Figure.beside(
                named("answer to who is sent away, p99"),
                usual.crowd().refusals().millis(0.99),
                "ms",
                usual.quietMillis(),
                "503, Retry-After; held on purpose"));
    }

    private void tellAnswers(Report report) {
        long refused = all.stream().mapToLong(each -> each.crowd().refused()).sum();
        List<String> firsts = all.stream()
                .map(each -> each.crowd().firstRefusal())
                .filter(first -> !first.isEmpty())
                .toList();
        report.add(new Proof(
                named("everybody was answered, with yes or 503"),
                firsts.stream().allMatch(first -> first.startsWith("503")),
                refused + " were sent away; the first: " + (firsts.isEmpty() ? "nobody" : firsts.getFirst())));
    }

    private static long came(LoadResult crowd) {
        return crowd.done() + crowd.refused();
    }

    private String named(String what) {
        return scene.name() + ": " + what;
    }
}
