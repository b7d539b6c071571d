package org.lovebank.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lovebank.stack.demo.journey.Journey;
import org.lovebank.stack.demo.journey.JourneyReport;
import org.lovebank.stack.demo.journey.Story;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.PartStop;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.secret.Secrets;
import org.lovebank.stack.street.PortPlan;
import org.lovebank.stack.street.Progress;
import org.lovebank.stack.street.StreetStart;
import org.lovebank.stack.street.StreetStop;

/** The journey on a street of its own: fresh, again on the same data, and with a broker that dies on the way. */
class JourneyTest {

    private static final String BROKER = "kafka";
    private static final Duration BROKER_IS_GONE = Duration.ofSeconds(6);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static StackHome home;

    @BeforeAll
    static void openTheStreet() throws InterruptedException {
        home = new StackHome(folder, Street.ROOT);
        start();
    }

    @AfterAll
    static void closeTheStreet() throws Exception {
        new StreetStop(home).stop();
        assertThat(PartStop.leftovers(home))
                .as("processes that are left after the street was closed")
                .isEmpty();
    }

    @Test
    void anHourOfHelpTravelsFromTheWishToThePassbookAsOftenAsOneLikes() {
        // given
        JourneyReport first = play(_ -> {});

        // when
        JourneyReport second = play(_ -> {});

        // then
        assertThat(first.failedStep()).as(first.json()).isEmpty();
        assertThat(second.failedStep()).as(second.json()).isEmpty();
        assertThat(second.ok()).isTrue();
    }

    @Test
    void aBrokerThatDiesInTheMiddleDelaysTheJourneyAndNothingElse() {
        // given
        BrokerThatDies broker = new BrokerThatDies();

        // when
        JourneyReport report = play(broker);

        // then
        broker.backAgain();
        assertThat(report.failedStep()).as(report.json()).isEmpty();
        assertThat(report.ok()).isTrue();
    }

    private static JourneyReport play(Consumer<Story.Step> told) {
        String gateway = "http://localhost:"
                + Part.findAlive(home, House.GATEWAY.word()).orElseThrow().port();
        return Journey.play(gateway, new Secrets(home.secrets()).password(Secrets.ADMIN), told);
    }

    private static void start() throws InterruptedException {
        new StreetStart(home, Clock.systemUTC(), new Quiet()).start(PortPlan.of(home, Optional.empty()));
    }

    /** Dies when the wish is claimed, so the completed assignment, the deposit and the passbook line meet no broker. */
    private static final class BrokerThatDies implements Consumer<Story.Step> {

        private Optional<CompletableFuture<Void>> restart = Optional.empty();

        @Override
        public void accept(Story.Step step) {
            if (restart.isEmpty() && step.name().startsWith("the volunteer claims it")) {
                long pid = Part.findAlive(home, BROKER).orElseThrow().pid();
                ProcessHandle broker = ProcessHandle.of(pid).orElseThrow();
                broker.destroyForcibly();
                broker.onExit().join();
                restart = Optional.of(CompletableFuture.runAsync(
                        BrokerThatDies::restart,
                        CompletableFuture.delayedExecutor(BROKER_IS_GONE.toMillis(), TimeUnit.MILLISECONDS)));
            }
        }

        void backAgain() {
            restart.orElseThrow(() -> new AssertionError("the broker never died: the step has another name"))
                    .join();
        }

        private static void restart() {
            try {
                JourneyTest.start();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What comes up is asserted, not watched. */
    private static final class Quiet implements Progress {

        @Override
        public void notice(String words) {
            // a port was taken: another one is as good
        }

        @Override
        public void ready(String part, Duration took, String words) {
            // awaited by the start itself
        }

        @Override
        public void alreadyRuns(String part, String words) {
            // the broker's restart leaves the others alone
        }
    }
}
