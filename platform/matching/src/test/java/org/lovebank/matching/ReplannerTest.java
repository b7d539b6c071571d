package org.lovebank.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.matching.check.PlanChecker;
import org.lovebank.matching.fixture.Village;
import org.lovebank.matching.plan.PlacedOrder;
import org.lovebank.matching.plan.Plan;
import org.lovebank.matching.snapshot.Ban;
import org.lovebank.matching.snapshot.HeldSeat;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.snapshot.SnapshotDraft;
import org.lovebank.matching.watch.Mode;
import org.lovebank.matching.watch.Watcher;

/** A plan while people answer. */
class ReplannerTest {

    @Test
    void afterEveryAnswerThePlanHoldsAndWhoSaidNoIsNotAskedAgain() {
        int found = 0;
        for (int seed = 0; seed < 400; seed++) {
            // given
            Snapshot snapshot =
                    Village.of(seed, 24, 14, false).redraft().withoutHeld().freeze();
            Plan plan = ArrangementEngine.arrange(snapshot, Mode.QUICK, Watcher.NOBODY)
                    .plan();
            Replanner replanner = Replanner.of(snapshot, plan);
            SplittableRandom random = new SplittableRandom(seed);
            SnapshotDraft after = snapshot.redraft();
            Set<UUID> answered = new HashSet<>();
            for (PlacedOrder placed : plan.orders()) {
                PlacedOrder now = replanner.plan().of(placed.order()).orElse(placed);
                UUID volunteer = now.volunteers().getFirst();
                if (replanner.plan().of(placed.order()).isEmpty() || !answered.add(placed.order())) {
                    continue;
                }
                if (random.nextBoolean()) {
                    replanner.accepted(placed.order(), volunteer);
                    after.held(new HeldSeat(placed.order(), volunteer, now.start(), true));
                } else {
                    // when
                    Replacement replacement = replanner.refused(placed.order(), volunteer);
                    after.ban(new Ban(placed.order(), volunteer, Ban.Why.DECLINED));
                    found += replacement.covered() ? 1 : 0;
                    assertThat(replacement.changed().stream().map(PlacedOrder::order))
                            .as("the order itself changed if it is covered")
                            .satisfies(ids ->
                                    assertThat(ids.contains(placed.order())).isEqualTo(replacement.covered()));
                }
            }
            // then
            Snapshot then = after.freeze();
            assertThat(PlanChecker.check(then, replanner.plan()))
                    .as("seed %d", seed)
                    .isEmpty();
        }
        assertThat(found).isGreaterThan(200);
    }

    @Test
    void aSeatThatWasAcceptedIsNotRefused() {
        // given
        Snapshot snapshot = Village.of(5, 24, 14, true);
        Plan plan =
                ArrangementEngine.arrange(snapshot, Mode.QUICK, Watcher.NOBODY).plan();
        PlacedOrder placed = plan.orders().getFirst();
        Replanner replanner = Replanner.of(snapshot, plan);
        // when
        replanner.accepted(placed.order(), placed.volunteers().getFirst());
        // then
        assertThatThrownBy(() ->
                        replanner.refused(placed.order(), placed.volunteers().getFirst()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoStandsByIsFreeAndNotSeatedAlready() {
        // given
        Snapshot snapshot = Village.of(5, 40, 8, true);
        Plan plan =
                ArrangementEngine.arrange(snapshot, Mode.QUICK, Watcher.NOBODY).plan();
        Replanner replanner = Replanner.of(snapshot, plan);
        int standing = 0;
        for (PlacedOrder placed : plan.orders()) {
            for (UUID standby : replanner.standby(placed.order(), 3)) {
                // when
                PlacedOrder instead = new PlacedOrder(placed.order(), placed.start(), List.of(standby));
                Plan changed = new Plan(plan.orders().stream()
                        .map(order -> order.order().equals(placed.order()) ? instead : order)
                        .toList());
                // then
                assertThat(PlanChecker.check(snapshot, changed)).isEmpty();
                standing++;
            }
        }
        assertThat(standing).isGreaterThan(3);
    }
}
