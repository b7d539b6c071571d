package org.lovebank.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lovebank.bench.district.District;
import org.lovebank.matching.Arranged;
import org.lovebank.matching.ArrangementEngine;
import org.lovebank.matching.ring.Note;
import org.lovebank.matching.ring.Ring;
import org.lovebank.matching.ring.RingFinder;
import org.lovebank.matching.ring.RingLimits;
import org.lovebank.matching.ring.Rings;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.watch.Mode;
import org.lovebank.matching.watch.Watcher;

/** Our engine beside the optimum that a solver of others proves: district of 500 wishes, rings of a thousand notes. */
class ExactOptimumTest {

    @ParameterizedTest
    @ValueSource(longs = {42, 43, 44})
    void ninetyNineOfAHundredThatCanBeCoveredAreCovered(long seed) {
        // given
        Snapshot snapshot = District.of(seed, 500).snapshot();
        int optimum = ExactCover.optimum(snapshot);
        assertThat(optimum).as("proved").isPositive();
        // when
        Arranged arranged = ArrangementEngine.arrange(snapshot, Mode.QUICK, Watcher.NOBODY);
        // then
        int covered = arranged.tally().covered();
        assertThat(covered).isLessThanOrEqualTo(optimum);
        assertThat(100 * covered).as("%d of %d", covered, optimum).isGreaterThanOrEqualTo(99 * optimum);
        assertThat(arranged.certificate().coveredBound()).isGreaterThanOrEqualTo(optimum);
        System.out.println("seed " + seed + ": covered " + covered + ", proven optimum " + optimum);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void ninetyEightOfAHundredPeopleWhoCouldBeInRingsAre(int longest) {
        // given
        List<Note> notes = RingFigures.notes(42);
        RingLimits limits = new RingLimits(3_000, longest, -1, 1_000, 400_000);
        // when
        Rings rings = RingFinder.find(notes, limits, Watcher.NOBODY);
        // then
        long optimum = mostPeople(RingFinder.possible(notes, limits), notes);
        assertThat((long) rings.people()).isLessThanOrEqualTo(optimum);
        assertThat(100L * rings.people())
                .as("%d of %d", rings.people(), optimum)
                .isGreaterThanOrEqualTo(98 * optimum);
        System.out.println("rings of " + longest + ": people " + rings.people() + ", proven optimum " + optimum);
    }

    @Test
    void theDistrictFollowsFromItsSeed() {
        assertThat(District.of(42, 50).snapshot().hash())
                .isEqualTo(District.of(42, 50).snapshot().hash())
                .isNotEqualTo(District.of(43, 50).snapshot().hash());
    }

    private static long mostPeople(List<Ring> possible, List<Note> notes) {
        Loader.loadNativeLibraries();
        Map<UUID, UUID> personOf = new HashMap<>();
        notes.forEach(note -> personOf.put(note.id(), note.person()));
        CpModel model = new CpModel();
        Map<UUID, List<Literal>> ringsOf = new HashMap<>();
        Literal[] chosen = new Literal[possible.size()];
        long[] people = new long[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            BoolVar take = model.newBoolVar("ring");
            chosen[i] = take;
            people[i] = possible.get(i).notes().size();
            for (UUID note : possible.get(i).notes()) {
                ringsOf.computeIfAbsent(personOf.get(note), _ -> new ArrayList<>())
                        .add(take);
            }
        }
        ringsOf.values().forEach(model::addAtMostOne);
        model.maximize(LinearExpr.weightedSum(chosen, people));
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setLinearizationLevel(2).setMaxTimeInSeconds(60);
        assertThat(solver.solve(model)).isEqualTo(CpSolverStatus.OPTIMAL);
        return Math.round(solver.objectiveValue());
    }
}
