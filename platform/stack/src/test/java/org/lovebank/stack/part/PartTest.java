package org.lovebank.stack.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private StackHome home;

    @SuppressWarnings("NullAway.Init")
    private PartStart parts;

    @BeforeEach
    void moveIn() {
        home = new StackHome(folder, folder);
        parts = new PartStart(home, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @AfterEach
    void leaveNothing() throws Exception {
        PartStop.sweep(home);
    }

    @Test
    void aStartedPartIsFoundAgainByItsName() throws Exception {
        // given
        Part started = parts.start(new Launch("sleeper", 4711, 4712, List.of("sleep", "60"), Map.of()));

        // when
        var found = Part.findAlive(home, "sleeper");

        // then
        assertThat(found).contains(started);
        assertThat(started.startedAt()).isEqualTo(NOON);
    }

    @Test
    void aPartLeadsASessionOfItsOwn() throws Exception {
        // given
        Part started = parts.start(new Launch("sleeper", 1, 1, List.of("sleep", "60"), Map.of()));

        // when
        List<String> stat = List.of(awaitProgram(started, "sleep").split(" ", -1));

        // then: fields 5 and 6 of /proc/pid/stat are process group and session
        assertThat(stat.subList(4, 6)).containsOnly(Long.toString(started.pid()));
    }

    @Test
    void aPartThatListensEndsInOrder() throws Exception {
        // given
        Part started = parts.start(new Launch("sleeper", 1, 1, List.of("sleep", "60"), Map.of()));

        // when
        PartStop.End end = PartStop.stop(started, "TERM", LONG);

        // then
        assertThat(end).isEqualTo(PartStop.End.ORDERLY);
        assertThat(started.isAlive()).isFalse();
    }

    @Test
    void aDeafPartIsKilledWithWhatItStarted() throws Exception {
        // given
        String deaf = "trap '' TERM; sleep 60 & echo ready; while :; do wait; done";
        Part started = parts.start(new Launch("deaf", 1, 1, List.of("sh", "-c", deaf), Map.of()));
        awaitLog("deaf", "ready");

        // when
        PartStop.End end = PartStop.stop(started, "TERM", SHORT);

        // then
        assertThat(end).isEqualTo(PartStop.End.KILLED);
        assertThat(PartStop.leftovers(home)).isEmpty();
    }

    @Test
    void aPartWhoseFileIsLostIsSweptUp() throws Exception {
        // given
        Part lost = parts.start(new Launch("lost", 1, 1, List.of("sleep", "60"), Map.of()));
        awaitProgram(lost, "sleep");
        Files.delete(home.run().resolve("lost.properties"));

        // when
        List<String> swept = PartStop.sweep(home);

        // then
        assertThat(swept).containsExactly("pid " + lost.pid() + " (sleep 60)");
        assertThat(lost.isAlive()).isFalse();
    }

    @Test
    void anotherStacksPartIsLeftAlone() throws Exception {
        // given
        StackHome neighbour = new StackHome(folder.resolve("neighbour"), folder);
        Files.createDirectories(neighbour.root());
        Part theirs = new PartStart(neighbour, Clock.systemUTC())
                .start(new Launch("theirs", 1, 1, List.of("sleep", "60"), Map.of()));
        awaitProgram(theirs, "sleep");

        // when
        List<String> swept = PartStop.sweep(home);

        // then
        assertThat(swept).isEmpty();
        assertThat(theirs.isAlive()).isTrue();
        PartStop.sweep(neighbour);
    }

    private void awaitLog(String part, String words) throws Exception {
        long until = System.nanoTime() + LONG.toNanos();
        while (!LogTail.of(home.log(part), 10).contains(words) && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    /** {@code setsid} becomes the part's program only after a moment. */
    private static String awaitProgram(Part part, String program) throws Exception {
        Path stat = Path.of("/proc/" + part.pid() + "/stat");
        long until = System.nanoTime() + LONG.toNanos();
        while (!Files.readString(stat).contains("(" + program + ")") && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        return Files.readString(stat);
    }
}
