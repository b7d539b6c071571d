package org.lovebank.chaos.run;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lovebank.chaos.nemesis.Journal;
import org.lovebank.chaos.network.LaidRoads;
import org.lovebank.stack.house.House;
import org.lovebank.stack.house.Replica;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.street.PartHealth;
import org.lovebank.stack.street.PortPlan;
import org.lovebank.stack.street.Progress;
import org.lovebank.stack.street.StreetFailure;
import org.lovebank.stack.street.StreetStart;
import org.lovebank.stack.street.StreetStop;

/** A street whose parts reach each other by roads that can be made bad, and which is started again whatever died. */
final class ChaosStreet implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final StackHome home;
    private final int replicas;
    private final Journal journal;
    private final Recoveries recoveries;
    private final Clock clock = Clock.systemUTC();
    private final LaidRoads roads = new LaidRoads();

    ChaosStreet(StackHome home, int replicas, Journal journal, Recoveries recoveries) {
        this.home = home;
        this.replicas = replicas;
        this.journal = journal;
        this.recoveries = recoveries;
    }

    LaidRoads roads() {
        return roads;
    }

    void open() {
        start(recoveries.ofNobody());
    }

    /** Starts what is dead. */
    void repair() {
        start(recoveries);
    }

    /** While roads are bad, or the machine is slow, a start may fail, and is tried again. */
    private void start(Progress progress) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                new StreetStart(home, clock, progress, roads).start(PortPlan.of(home, Optional.empty(), replicas));
                return;
            } catch (StreetFailure failed) {
                if (System.nanoTime() > until) {
                    throw failed;
                }
                journal.note("a start failed and is tried again: " + failed.getMessage());
                rest();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new StreetFailure("interrupted while the street was started again");
            }
        }
    }

    /** What should run and does not. */
    Set<String> dead() {
        Set<String> dead = new TreeSet<>();
        for (String name : PartHealth.names(home)) {
            if (Part.findAlive(home, name).isEmpty()) {
                dead.add(name);
            }
        }
        return dead;
    }

    List<String> parts() {
        List<String> parts = new ArrayList<>(List.of("postgres", "kafka"));
        for (House house : House.values()) {
            IntStream.rangeClosed(1, replicas).forEach(number -> parts.add(new Replica(house, number).name()));
        }
        return parts;
    }

    /** Every copy of the gateway, in turn or as one likes. */
    List<String> gateways() {
        return IntStream.rangeClosed(1, replicas)
                .mapToObj(number -> Part.find(home, new Replica(House.GATEWAY, number).name())
                        .orElseThrow(() -> new StreetFailure("a gateway was never started")))
                .map(part -> "http://localhost:" + part.port())
                .toList();
    }

    /** Less of the journal of PostgreSQL is kept, so that a small disk is full when it is filled, and not before. */
    void keepLittle(Connection superuser) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            sql.execute("alter system set max_wal_size = '192MB'");
            sql.execute("alter system set min_wal_size = '64MB'");
            sql.execute("select pg_reload_conf()");
        }
    }

    @Override
    public void close() throws IOException {
        roads.close();
        try {
            new StreetStop(home).stop();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StreetFailure("interrupted while the street was started again");
        }
    }
}
