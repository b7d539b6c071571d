package org.lovebank.chaos.run;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.lovebank.chaos.check.Hearing;
import org.lovebank.chaos.finding.Finding;
import org.lovebank.chaos.nemesis.BadRoads;
import org.lovebank.chaos.nemesis.Blow;
import org.lovebank.chaos.nemesis.FalseClock;
import org.lovebank.chaos.nemesis.FullDisks;
import org.lovebank.chaos.nemesis.Journal;
import org.lovebank.chaos.nemesis.Nemesis;
import org.lovebank.chaos.nemesis.Plan;
import org.lovebank.chaos.nemesis.Signals;
import org.lovebank.chaos.nemesis.Striker;
import org.lovebank.chaos.workload.Tally;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.street.StreetFailure;

/** Two nemeses at once, one for processes and disks, one for roads and a clock; both draw from the seed. */
final class Blows {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(2);

    private final ChaosStreet street;
    private final Watch watch;
    private final Nemesis processes;
    private final Nemesis roads;
    private final List<Finding> findings = new ArrayList<>();

    /** Whoever watches how the street comes back. */
    record Watch(StackHome home, Journal journal, Recoveries recoveries, Tally tally) {}

    Blows(ChaosStreet street, Tools tools, long seed, Watch watch) {
        this.street = street;
        this.watch = watch;
        Signals signals = new Signals(watch.home(), this::startAgain);
        FullDisks disks = new FullDisks(tools.disks(), this::startAgain);
        Striker onProcesses = blow -> {
            expectAlive(blow);
            return (blow.kind() == Blow.Kind.DISK_FULL ? disks : signals).strike(blow);
        };
        BadRoads bad = new BadRoads(street.roads());
        Striker onRoads = blow -> blow.kind() == Blow.Kind.CLOCK ? setClock(tools, blow) : bad.strike(blow);
        this.processes = new Nemesis(
                Plan.ofProcesses(
                        moreOften(street.parts()), List.copyOf(tools.disks().keySet()), new Random(seed)),
                onProcesses,
                watch.journal());
        this.roads = new Nemesis(
                Plan.ofRoads(street.roads().names(), tools.clocks(), new Random(~seed)), onRoads, watch.journal());
    }

    /** There is one database and one broker, and everything leans on them. */
    private static List<String> moreOften(List<String> parts) {
        List<String> all = new ArrayList<>(parts);
        all.addAll(List.of("postgres", "kafka"));
        return all;
    }

    void strikeFor(Duration how) throws InterruptedException {
        Thread first = Thread.ofPlatform().name("nemesis-processes").start(processes);
        Thread second = Thread.ofPlatform().name("nemesis-roads").start(roads);
        Thread.sleep(how);
        processes.stop();
        roads.stop();
        first.join();
        second.join();
        for (Nemesis nemesis : List.of(processes, roads)) {
            nemesis.gaveUp().ifPresent(this::doesNotComeBack);
        }
        try {
            street.repair();
        } catch (StreetFailure failed) {
            doesNotComeBack(String.valueOf(failed.getMessage()));
        }
    }

    private synchronized void doesNotComeBack(String why) {
        findings.add(new Finding("what was struck comes back", why));
    }

    List<Blow> struck() {
        List<Blow> all = new ArrayList<>(processes.struck());
        all.addAll(roads.struck());
        return all;
    }

    synchronized List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Nobody but the nemesis ends a process; PostgreSQL and Kafka may end when they have no room. */
    private void expectAlive(Blow blow) {
        Set<String> dead = street.dead();
        if (!dead.isEmpty()) {
            synchronized (this) {
                findings.add(new Finding("no process ends by itself", dead + " before " + blow));
            }
            street.repair();
        }
    }

    private static boolean setClock(Tools tools, Blow blow) throws IOException, InterruptedException {
        Optional<FalseClock> clock = tools.clock();
        if (clock.isEmpty()) {
            return false;
        }
        tools.clockIsWrong();
        try {
            return clock.get().strike(blow);
        } finally {
            tools.clockIsRight();
        }
    }

    private void startAgain(String part) {
        long from = System.nanoTime();
        long writes = watch.tally().writes();
        street.repair();
        boolean broker = part.equals("kafka");
        boolean house = !broker && !part.equals("postgres");
        String what = broker
                ? "all that stood in the logs is heard after kafka"
                : "the next change is accepted after " + (house ? "a house" : part);
        Thread.ofVirtual()
                .start(() ->
                        watch(what, from, broker ? heard() : () -> watch.tally().writes() > writes));
    }

    /** From the new start until it goes on. */
    private void watch(String what, long from, BooleanSupplier goesOn) {
        try {
            while (!goesOn.getAsBoolean()) {
                if (System.nanoTime() - from > LONGEST_RECOVERY.toNanos()) {
                    return;
                }
                Thread.sleep(LOOK_EVERY);
            }
            watch.recoveries().took(what, Duration.ofNanos(System.nanoTime() - from));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private BooleanSupplier heard() {
        AtomicReference<Hearing> hearing = new AtomicReference<>();
        return () -> {
            try {
                if (hearing.get() == null) {
                    hearing.set(Hearing.ofNow(watch.home()));
                }
                return hearing.get().isOver();
            } catch (SQLException | StreetFailure databaseIsGone) {
                return false;
            }
        };
    }
}
