package org.lovebank.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lovebank.matching.check.PlanChecker;
import org.lovebank.matching.check.Violation;
import org.lovebank.matching.fixture.Village;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.plan.MakeTally;
import org.lovebank.matching.plan.PlacedOrder;
import org.lovebank.matching.plan.Plan;
import org.lovebank.matching.plan.Tally;
import org.lovebank.matching.reason.Relaxation;
import org.lovebank.matching.reason.Uncovered;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.snapshot.SnapshotDraft;
import org.lovebank.matching.watch.Cancelled;
import org.lovebank.matching.watch.Mode;
import org.lovebank.matching.watch.Phase;
import org.lovebank.matching.watch.Watcher;

/** What the engine promises, on thousands of small neighbourhoods. */
class ArrangementTest {

    private static final int NEIGHBOURHOODS = 2_000;

    @Test
    void everyPlanStandsBeforeACheckerOfItsOwnAndBelowItsBounds() {
        int covered = 0;
        for (int seed = 0; seed < NEIGHBOURHOODS; seed++) {
            // given
            Snapshot snapshot = Village.of(seed, 4 + seed % 20, 3 + seed % 15, false);
            // when
            Arranged arranged = ArrangementEngine.arrange(snapshot, Mode.QUICK, Watcher.NOBODY);
            // then
            assertThat(PlanChecker.check(snapshot, arranged.plan()))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(arranged.uncovered())
                    .hasSize(snapshot.orders().size() - arranged.tally().covered());
            Certificate certificate = arranged.certificate();
            Tally tally = arranged.tally();
            assertThat(certificate.coveredBound()).as("seed %d", seed).isGreaterThanOrEqualTo(tally.covered());
            assertThat(certificate.urgentBound()).isGreaterThanOrEqualTo(tally.urgentCovered());
            assertThat(certificate.objectiveBound()).isGreaterThanOrEqualTo(tally.objective());
            covered += tally.covered();
        }
        assertThat(covered).as("neighbourhoods where something can be covered").isGreaterThan(5_000);
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        for (int seed = 0; seed < 100; seed++) {
            // given
            Snapshot snapshot = Village.of(seed, 20, 15, false);
            Snapshot shuffled = Village.shuffled(snapshot, seed);
            // when
            Arranged one = ArrangementEngine.arrange(snapshot, Mode.THOROUGH, Watcher.NOBODY);
            Arranged other = ArrangementEngine.arrange(shuffled, Mode.THOROUGH, Watcher.NOBODY);
            // then
            assertThat(other.snapshotHash()).isEqualTo(one.snapshotHash());
            assertThat(other.resultHash()).isEqualTo(one.resultHash());
            assertThat(other)
                    .isEqualTo(new Arranged(
                            one.plan(),
                            one.tally(),
                            one.certificate(),
                            other.uncovered(),
                            one.snapshotHash(),
                            one.resultHash(),
                            one.steps(),
                            one.pairs()));
        }
    }

    @Test
    void neverFewerUrgentOrdersThanFirstComeNorThanScarceFirst() {
        for (int seed = 0; seed < 500; seed++) {
            // given
            Snapshot snapshot = Village.of(seed, 12, 14, false);
            // when
            Tally tally = ArrangementEngine.arrange(snapshot, Mode.QUICK, Watcher.NOBODY)
                    .tally();
            // then
            Tally firstCome = MakeTally.of(snapshot, FirstCome.plan(snapshot));
            Tally scarce = MakeTally.of(snapshot, FirstCome.scarceFirst(snapshot));
            assertThat(tally.urgentCovered())
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(Math.max(firstCome.urgentCovered(), scarce.urgentCovered()));
        }
    }

    @Test
    void everyUncoveredOrderHasAReasonAndEveryRelaxationHolds() {
        int relaxed = 0;
        for (int seed = 0; seed < 500; seed++) {
            // given
            Snapshot snapshot = Village.of(seed, 14, 14, false);
            Arranged arranged = ArrangementEngine.arrange(snapshot, Mode.QUICK, Watcher.NOBODY);
            for (Uncovered uncovered : arranged.uncovered()) {
                if (uncovered.relaxation().isEmpty()) {
                    continue;
                }
                // when
                Relaxation relaxation = uncovered.relaxation().orElseThrow();
                Snapshot loosened = withOrder(snapshot, relaxation.relaxed());
                List<PlacedOrder> placed = new ArrayList<>(arranged.plan().orders());
                placed.add(relaxation.witness());
                // then
                assertThat(PlanChecker.check(loosened, new Plan(placed)))
                        .as("seed %d", seed)
                        .isEmpty();
                assertThat(relaxation.relaxed().demands().qualification())
                        .isEqualTo(snapshot.order(snapshot.orderNumber(uncovered.order()))
                                .demands()
                                .qualification());
                relaxed++;
            }
        }
        assertThat(relaxed).isGreaterThan(500);
    }

    @Test
    void acceptedSeatsStayAndTheCheckerSeesOneThatIsLost() {
        int seen = 0;
        for (int seed = 0; seed < 250; seed++) {
            // given
            Snapshot snapshot = Village.of(seed, 20, 12, false);
            Plan plan = ArrangementEngine.arrange(snapshot, Mode.QUICK, Watcher.NOBODY)
                    .plan();
            // when
            Snapshot withoutSeats = snapshot.redraft().withoutHeld().freeze();
            Plan unaware = ArrangementEngine.arrange(withoutSeats, Mode.QUICK, Watcher.NOBODY)
                    .plan();
            // then
            Set<Violation.Rule> rules = EnumSet.noneOf(Violation.Rule.class);
            PlanChecker.check(snapshot, unaware).forEach(violation -> rules.add(violation.rule()));
            assertThat(PlanChecker.check(snapshot, plan)).isEmpty();
            seen += rules.contains(Violation.Rule.ACCEPTED_SEAT_LOST) ? 1 : 0;
        }
        assertThat(seen).isGreaterThan(25);
    }

    @Test
    void aCancelledRunLeavesNothing() {
        // given
        Snapshot snapshot = Village.of(1, 20, 15, false);
        Watcher impatient = new Watcher() {
            private boolean enough;

            @Override
            public void progress(Phase phase, long steps, int covered, int orders) {
                enough = phase == Phase.COVERING;
            }

            @Override
            public boolean cancelled() {
                return enough;
            }
        };
        // then
        assertThatThrownBy(() -> ArrangementEngine.arrange(snapshot, Mode.QUICK, impatient))
                .isInstanceOf(Cancelled.class);
    }

    private static Snapshot withOrder(Snapshot snapshot, OpenOrder changed) {
        SnapshotDraft draft = Snapshot.draft(snapshot.horizon(), snapshot.rules());
        snapshot.volunteers().forEach(draft::volunteer);
        for (OpenOrder order : snapshot.orders()) {
            draft.order(order.id().equals(changed.id()) ? changed : order);
        }
        snapshot.bans().forEach(draft::ban);
        snapshot.held().stream()
                .filter(seat -> !seat.order().equals(changed.id())
                        || changed.times().starts().contains(seat.start()))
                .forEach(draft::held);
        return draft.freeze();
    }
}
