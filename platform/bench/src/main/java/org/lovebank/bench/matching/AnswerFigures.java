package org.lovebank.bench.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.lovebank.bench.district.District;
import org.lovebank.bench.figure.Figure;
import org.lovebank.bench.figure.Report;
import org.lovebank.matching.ArrangementEngine;
import org.lovebank.matching.Replacement;
import org.lovebank.matching.Replanner;
import org.lovebank.matching.plan.PlacedOrder;
import org.lovebank.matching.plan.Plan;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.watch.Mode;
import org.lovebank.matching.watch.Watcher;

/** G10 and G13: what becomes of a plan when everybody may say no. */
final class AnswerFigures implements FigureSource {

    private static final int WISHES = 2_000;
    private static final int ROUNDS = 3;
    private static final int YES_PERCENT = 75;

    private final Set<List<UUID>> accepted = new HashSet<>();
    private final List<Double> millis = new ArrayList<>();
    private int offers;
    private int replaced;
    private int refused;

    @Override
    public String name() {
        return "three rounds of answers";
    }

    @Override
    public void measure(Report report) {
        Snapshot snapshot = District.of(42, WISHES).snapshot();
        Plan plan =
                ArrangementEngine.arrange(snapshot, Mode.QUICK, Watcher.NOBODY).plan();
        warmUp(snapshot, plan);
        Replanner replanner = Replanner.of(snapshot, plan);
        SplittableRandom random = new SplittableRandom(42);
        for (int round = 0; round < ROUNDS; round++) {
            round(replanner, random);
        }
        long confirmed =
                replanner.plan().orders().stream().filter(this::isConfirmed).count();
        Collections.sort(millis);
        report.add(Figure.atMost(
                "G10 replacement after a no, p99",
                millis.get(millis.size() * 99 / 100),
                "ms",
                1,
                String.format(
                        Locale.ROOT,
                        "engine alone; p50 %.3f ms; found for %d of %d",
                        millis.get(millis.size() / 2),
                        replaced,
                        refused)));
        report.add(Goals.atLeast(
                "G13 confirmed after three rounds",
                QualityFigures.percent(confirmed, plan.orders().size()),
                "% planned",
                0,
                94,
                String.format(
                        Locale.ROOT,
                        "%d of %d planned orders, each offer accepted with 0.75",
                        confirmed,
                        plan.orders().size())));
        report.add(Figure.atMost(
                "G13 offers for a confirmed order",
                offers / (double) Math.max(1L, confirmed),
                "offers",
                2.2,
                String.format(Locale.ROOT, "%,d offers; an order of several heads needs several", offers)));
    }

    /** Everybody who was not asked yet for a seat is asked; each no is replaced at once. */
    private void round(Replanner replanner, SplittableRandom random) {
        for (PlacedOrder placed : replanner.plan().orders()) {
            for (UUID volunteer : placed.volunteers()) {
                if (isStill(replanner, placed.order(), volunteer)
                        && !accepted.contains(List.of(placed.order(), volunteer))) {
                    answer(replanner, random, placed.order(), volunteer);
                }
            }
        }
    }

    private void answer(Replanner replanner, SplittableRandom random, UUID order, UUID volunteer) {
        offers++;
        if (random.nextInt(100) < YES_PERCENT) {
            replanner.accepted(order, volunteer);
            accepted.add(List.of(order, volunteer));
            return;
        }
        ThreadTime time = new ThreadTime();
        Replacement replacement = replanner.refused(order, volunteer);
        millis.add(time.millis());
        refused++;
        replaced += replacement.covered() ? 1 : 0;
    }

    private static boolean isStill(Replanner replanner, UUID order, UUID volunteer) {
        return replanner.sits(order, volunteer);
    }

    private boolean isConfirmed(PlacedOrder placed) {
        return placed.volunteers().stream().allMatch(who -> accepted.contains(List.of(placed.order(), who)));
    }

    private static void warmUp(Snapshot snapshot, Plan plan) {
        Replanner replanner = Replanner.of(snapshot, plan);
        for (PlacedOrder placed : plan.orders()) {
            UUID first = placed.volunteers().getFirst();
            if (replanner.sits(placed.order(), first)) {
                replanner.refused(placed.order(), first);
            }
        }
    }
}
