package org.lovebank.chaos.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lovebank.chaos.nemesis.Journal;
import org.lovebank.chaos.workload.Donor;
import org.lovebank.chaos.workload.Memory;
import org.lovebank.stack.network.Road;
import org.lovebank.stack.network.Trouble;
import org.lovebank.stack.network.Way;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.secret.Secrets;
import org.lovebank.stack.street.StreetStop;
import org.lovebank.stack.testing.FaultRow;

/** One street for all rows; after each of them every promise must hold in the databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreetFaultsTest {

    private static final Duration CALLERS_LIMIT = Duration.ofSeconds(20);
    private static final Duration A_WHILE = Duration.ofSeconds(6);
    private static final Duration FROZEN_FOR = Duration.ofSeconds(20);
    private static final String BROKER_ROADS = "*>kafka";
    private static final Duration UNTIL_A_CLOCK_IS_READ = Duration.ofSeconds(2);
    private static final String DATABASE_ROADS = "*>postgres";
    /** Whose first clock is the ledger's. */
    private static final long SEED_OF_THE_LEDGERS_CLOCK = ledgersClock();

    private final Memory memory = new Memory();
    private StackHome home;
    private Tools tools;
    private ChaosStreet street;
    private Donor donor;

    @BeforeAll
    void open() throws Exception {
        Path folder = Files.createTempDirectory("lovebank-faults-");
        home = new StackHome(folder, Path.of("../..").toAbsolutePath().normalize());
        Journal journal = new Journal(folder.resolve("nemesis.log"), Clock.systemUTC(), _ -> {});
        tools = Tools.found(home, SEED_OF_THE_LEDGERS_CLOCK, journal);
        street = new ChaosStreet(home, 1, journal, new Recoveries());
        street.open();
        donor = somebodyEarns();
    }

    /** Which ends when every house has heard of it. */
    private Donor somebodyEarns() {
        return Donor.born(street::gateways, new Secrets(home.secrets()).password(Secrets.ADMIN), memory);
    }

    @AfterAll
    void close() throws Exception {
        street.close();
        tools.close();
        remove(home.root());
    }

    @AfterEach
    void everyPromiseHolds() throws Exception {
        street.repair();
        assertThat(new AtRest(home, memory).findings()).isEmpty();
    }

    @Test
    @FaultRow(10)
    void fault10WritesGoOnWhileTheBrokerIsDead() throws Exception {
        signal("KILL", "kafka");

        for (int i = 0; i < 3; i++) {
            assertThat(donor.gives()).isTrue();
        }

        street.repair();
    }

    @Test
    @FaultRow(11)
    void fault11ABrokerThatLostEverythingIsFilledAgain() throws Exception {
        signal("KILL", "kafka");
        assertThat(donor.gives()).isTrue();
        try (Stream<Path> data = Files.list(home.data("kafka"))) {
            for (Path each : data.toList()) {
                remove(each);
            }
        }

        street.repair();

        assertThat(donor.gives()).isTrue();
    }

    @Test
    @FaultRow(12)
    void fault12AFrozenBrokerHoldsNobodyUp() throws Exception {
        signal("STOP", "kafka");
        try {
            assertThat(donor.gives()).isTrue();
            Thread.sleep(A_WHILE);
        } finally {
            signal("CONT", "kafka");
        }

        assertThat(donor.gives()).isTrue();
    }

    @Test
    @FaultRow(13)
    void fault13WhatWasAnsweredBeforePostgresDiedIsOnDisk() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService givers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(givers.submit(() -> {
                    boolean given = donor.gives();
                    while (!over.get()) {
                        given &= donor.gives();
                        Thread.sleep(Duration.ofSeconds(1));
                    }
                    return given;
                }));
            }
            signal("KILL", "postgres");
            street.repair();
            over.set(true);
            for (Future<Boolean> each : all) {
                assertThat(each.get()).isTrue();
            }
        }
    }

    @Test
    @FaultRow(16)
    void fault16ThePoolHealsAfterARestart() throws Exception {
        new StreetStop(home).stopPart("postgres");
        street.repair();

        assertThat(donor.gives()).isTrue();
        assertThat(donor.readsOnce()).isEqualTo(200);
    }

    @Test
    @FaultRow(17)
    void fault17ABadWayToPostgresIsABoundedErrorAndDoubtsAreSettledById() throws Exception {
        List<Consumer<Road>> troubles = List.of(
                road -> road.trouble(Trouble.blackhole()),
                road -> road.trouble(Way.BACK, Trouble.blackhole()),
                road -> road.trouble(Trouble.latency(Duration.ofMillis(200), Duration.ZERO)),
                road -> road.trouble(Trouble.slices(1)),
                road -> road.trouble(Trouble.slowClose(Duration.ofSeconds(2))),
                Road::reset);
        for (Consumer<Road> trouble : troubles) {
            String key = UUID.randomUUID().toString();
            try {
                over(DATABASE_ROADS, trouble, () -> answeredInTime(key));
            } finally {
                assertThat(donor.gives(key)).isTrue();
            }
        }
    }

    @Test
    @FaultRow(18)
    void fault18ABadWayToKafkaHoldsNobodyUp() throws Exception {
        for (Way way : Way.values()) {
            over(
                    BROKER_ROADS,
                    road -> road.trouble(way, Trouble.blackhole()),
                    () -> assertThat(donor.gives()).isTrue());
        }
        over(
                BROKER_ROADS,
                road -> road.trouble(Trouble.blackhole()),
                () -> assertThat(donor.gives()).isTrue());
        over(BROKER_ROADS, Road::reset, () -> assertThat(donor.gives()).isTrue());
    }

    @Test
    @FaultRow(36)
    void fault36PostgresWithoutRoomRefusesAndReadsGoOn() throws Exception {
        assumeThat(tools.hasDisks()).as("%s", tools.notRun()).isTrue();
        String key = UUID.randomUUID().toString();
        tools.disk("postgres").orElseThrow().fill();
        try {
            answeredInTime(key);
            assertThat(donor.reads()).isTrue();
        } finally {
            tools.disk("postgres").orElseThrow().free();
        }

        street.repair();

        assertThat(donor.gives(key)).isTrue();
        assertThat(donor.reads()).isTrue();
    }

    @Test
    @FaultRow(37)
    void fault37KafkaWithoutRoomHoldsNobodyUp() throws Exception {
        assumeThat(tools.disks()).as("%s", tools.notRun()).containsKey("kafka");
        tools.disk("kafka").orElseThrow().fill();
        try {
            for (int i = 0; i < 3; i++) {
                assertThat(donor.gives()).isTrue();
            }
            Thread.sleep(A_WHILE);
        } finally {
            tools.disk("kafka").orElseThrow().free();
        }

        street.repair();
    }

    @Test
    @FaultRow(38)
    void fault38AClockThatJumpsTwoHoursChangesNoOrder() throws Exception {
        assumeThat(tools.clocks()).as("%s", tools.notRun()).containsExactly("timebank");
        for (boolean ahead : new boolean[] {true, false}) {
            String key = UUID.randomUUID().toString();
            tools.clock().orElseThrow().jump(ahead);
            try {
                Thread.sleep(UNTIL_A_CLOCK_IS_READ);
                signal("KILL", "kafka");
                answeredInTime(key);
                Thread.sleep(UNTIL_A_CLOCK_IS_READ);
            } finally {
                tools.clock().orElseThrow().right();
            }
            Thread.sleep(UNTIL_A_CLOCK_IS_READ);
            street.repair();
            assertThat(donor.gives(key)).isTrue();
            // Kafka's client, whose attempt to connect failed two hours ahead of now, would wait for so long before the
            // next.
            somebodyEarns();
        }
    }

    @Test
    @FaultRow(40)
    void fault40ALedgerThatStoodStillGoesOn() throws Exception {
        String key = UUID.randomUUID().toString();
        signal("STOP", "timebank");
        try {
            Thread.ofVirtual().start(() -> donor.asksOnce(key));
            Thread.sleep(FROZEN_FOR);
        } finally {
            signal("CONT", "timebank");
        }

        assertThat(donor.gives(key)).isTrue();
    }

    /** Any answer will do, but there must be one before the caller gives up; the doubt is settled under the key. */
    private void answeredInTime(String key) {
        long from = System.nanoTime();
        int status = donor.asksOnce(key);
        assertThat(status).isNotZero().isNotEqualTo(500);
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(CALLERS_LIMIT);
    }

    private void over(String roads, Consumer<Road> trouble, Meanwhile meanwhile) throws Exception {
        List<Road> bad = street.roads().of(roads);
        assertThat(bad).isNotEmpty();
        bad.forEach(trouble);
        try {
            meanwhile.run();
        } finally {
            bad.forEach(Road::heal);
        }
    }

    private void signal(String name, String part) throws Exception {
        long pid = Part.findAlive(home, part).orElseThrow().pid();
        new ProcessBuilder("kill", "-s", name, "--", "-" + pid).start().waitFor();
    }

    private static long ledgersClock() {
        return LongStream.iterate(0, seed -> seed + 1)
                .filter(seed -> Tools.clockOf(seed).equals("timebank"))
                .findFirst()
                .orElseThrow();
    }

    private static void remove(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** What is tried while roads are bad. */
    @FunctionalInterface
    private interface Meanwhile {
        void run() throws Exception;
    }
}
