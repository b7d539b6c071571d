package org.lovebank.bench.matching;

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
import org.lovebank.matching.filter.Sieve;
import org.lovebank.matching.ground.Horizon;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.volunteer.VolunteerProfile;

/** The proven optimum of coverage, from a solver that nobody here wrote. One worker; the parameters that prove most quickly. */
final class ExactCover {

    private static final double PATIENCE_SECONDS = 300;

    private final Snapshot snapshot;
    private final CpModel model = new CpModel();
    private final List<Literal> covered = new ArrayList<>();
    /** By volunteer and first slot of a visit: who may be there then, until when the person is taken. */
    private final List<List<Stay>> stays = new ArrayList<>();

    private final Map<Long, List<Literal>> weeks = new HashMap<>();
    private final Map<Long, List<Literal>> days = new HashMap<>();

    /** A possible visit: taken from its begin until the end of the way home. */
    private record Stay(int from, int to, Literal chosen) {}

    private ExactCover(Snapshot snapshot) {
        this.snapshot = snapshot;
        snapshot.volunteers().forEach(_ -> stays.add(new ArrayList<>()));
    }

    /** The most orders that can be covered, or -1 when it could not be proved. */
    static int optimum(Snapshot snapshot) {
        Loader.loadNativeLibraries();
        ExactCover exact = new ExactCover(snapshot);
        Sieve sieve = new Sieve(snapshot);
        snapshot.orders().forEach(order -> exact.add(order, sieve));
        exact.limits();
        exact.model.maximize(LinearExpr.sum(exact.covered.toArray(Literal[]::new)));
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setLinearizationLevel(2)
                .setCpModelProbingLevel(0)
                .setSymmetryLevel(0)
                .setMaxTimeInSeconds(PATIENCE_SECONDS);
        CpSolverStatus status = solver.solve(exact.model);
        return status == CpSolverStatus.OPTIMAL ? (int) Math.round(solver.objectiveValue()) : -1;
    }

    private void add(OpenOrder order, Sieve sieve) {
        int starts = order.times().starts().size();
        List<List<Literal>> coming = new ArrayList<>();
        List<Literal> chosenStarts = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            coming.add(new ArrayList<>());
            BoolVar start = model.newBoolVar("start");
            chosenStarts.add(start);
            covered.add(start);
        }
        sieve.sift(order, (volunteer, possible) -> {
            for (int i = 0; i < starts; i++) {
                if ((possible >>> i & 1) != 0) {
                    BoolVar comes = model.newBoolVar("comes");
                    coming.get(i).add(comes);
                    visits(order, order.times().starts().get(i), volunteer, comes);
                }
            }
        });
        for (int i = 0; i < starts; i++) {
            LinearExpr heads = LinearExpr.sum(coming.get(i).toArray(Literal[]::new));
            model.addEquality(heads, LinearExpr.term(chosenStarts.get(i), order.headcount()));
        }
        model.addAtMostOne(chosenStarts);
    }

    private void visits(OpenOrder order, int start, int volunteer, Literal comes) {
        Horizon horizon = snapshot.horizon();
        for (int repeat : order.times().repeats()) {
            int from = start + repeat;
            int to = from + order.times().slots() + snapshot.rules().bufferSlots();
            stays.get(volunteer).add(new Stay(from, to, comes));
            weeks.computeIfAbsent(key(volunteer, horizon.weekOf(from)), _ -> new ArrayList<>())
                    .add(comes);
            days.computeIfAbsent(key(volunteer, horizon.dayOf(from)), _ -> new ArrayList<>())
                    .add(comes);
        }
    }

    private void limits() {
        weeks.forEach((key, all) ->
                atMost(all, person(key).caps().perWeek() - person(key).caps().usedIn((int) (key & 0xff))));
        days.forEach((key, all) -> atMost(
                all,
                Math.min(person(key).caps().perDay(), snapshot.rules().maxPerDay())
                        - person(key).caps().usedOn((int) (key & 0xff))));
        for (List<Stay> mine : stays) {
            mine.stream().map(Stay::from).distinct().forEach(slot -> {
                List<Literal> there = mine.stream()
                        .filter(stay -> stay.from() <= slot && slot < stay.to())
                        .map(Stay::chosen)
                        .toList();
                if (there.size() > 1) {
                    model.addAtMostOne(there);
                }
            });
        }
    }

    private void atMost(List<Literal> all, int most) {
        if (all.size() > most) {
            model.addLessOrEqual(LinearExpr.sum(all.toArray(Literal[]::new)), most);
        }
    }

    private VolunteerProfile person(long key) {
        return snapshot.volunteer((int) (key >> 8));
    }

    private static long key(int volunteer, int part) {
        return ((long) volunteer << 8) | part;
    }
}
