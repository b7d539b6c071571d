package org.lovebank.matching.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lovebank.matching.Arranged;
import org.lovebank.matching.ArrangementEngine;
import org.lovebank.matching.fixture.Village;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.watch.Mode;
import org.lovebank.matching.watch.Watcher;

/** Beside the best of all plans, where all can be tried. */
class SmallOptimumTest {

    private static final int NEIGHBOURHOODS = 300;

    @Test
    void asManyAreCoveredAsAnyPlanCovers() {
        int reached = 0;
        int possible = 0;
        for (int seed = 0; seed < NEIGHBOURHOODS; seed++) {
            // given: no urgent orders are traded for others, so only the number counts
            Snapshot snapshot = Village.of(seed, 7, 7, seed % 2 == 0);
            int optimum = EveryPlan.covered(snapshot);
            // when
            Arranged arranged = ArrangementEngine.arrange(snapshot, Mode.THOROUGH, Watcher.NOBODY);
            // then
            assertThat(arranged.tally().covered()).as("seed %d", seed).isLessThanOrEqualTo(optimum);
            assertThat(arranged.certificate().coveredBound())
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(optimum);
            reached += arranged.tally().covered();
            possible += optimum;
        }
        assertThat(possible).isGreaterThan(400);
        assertThat(reached).as("of %d", possible).isGreaterThanOrEqualTo(possible - possible / 200);
    }
}
