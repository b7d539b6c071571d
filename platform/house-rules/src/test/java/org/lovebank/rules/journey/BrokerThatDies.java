package org.lovebank.rules.journey;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.lovebank.stack.demo.journey.Story;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.StackHome;

/** Dies when the wish is claimed, so the completed assignment, the deposit and the passbook line meet no broker. */
final class BrokerThatDies implements Consumer<Story.Step> {

    static final String BROKER = "kafka";
    private static final Duration GONE_FOR = Duration.ofSeconds(6);

    private final StackHome home;
    private final Start start;
    private Optional<CompletableFuture<Void>> restart = Optional.empty();

    BrokerThatDies(StackHome home, Start start) {
        this.home = home;
        this.start = start;
    }

    @Override
    public void accept(Story.Step step) {
        if (restart.isEmpty() && step.name().startsWith("the volunteer claims it")) {
            long pid = Part.findAlive(home, BROKER).orElseThrow().pid();
            ProcessHandle broker = ProcessHandle.of(pid).orElseThrow();
            broker.destroyForcibly();
            broker.onExit().join();
            restart = Optional.of(CompletableFuture.runAsync(
                    this::restart, CompletableFuture.delayedExecutor(GONE_FOR.toMillis(), TimeUnit.MILLISECONDS)));
        }
    }

    void backAgain() {
        restart.orElseThrow(() -> new AssertionError("the broker never died: the step has another name"))
                .join();
    }

    private void restart() {
        try {
            start.run();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Brings back what does not run. */
    @FunctionalInterface
    interface Start {
        void run() throws InterruptedException;
    }
}
