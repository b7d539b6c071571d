package org.lovebank.stack.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lovebank.events.Topics;
import org.lovebank.stack.broker.BrokerClient;
import org.lovebank.stack.broker.BrokerMain;
import org.lovebank.stack.broker.BrokerProcess;
import org.lovebank.stack.broker.BrokerSettings;
import org.lovebank.stack.broker.SuiteTopics;

/**
 * A real Kafka broker in its own process, which a test may stop, kill, freeze and rob of its data.
 *
 * <p>It keeps its ports over a restart, never outlives the test JVM, and creates no topic by itself.
 */
public final class KafkaBroker implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final BrokerSettings settings;
    private final Path folder;
    private @Nullable Process process;

    private KafkaBroker(Path folder, BrokerSettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** Starts a broker that keeps its data, settings and log below {@code folder}; returns when it answers. */
    public static KafkaBroker start(Path folder) {
        return start(folder, port -> port);
    }

    /** The same, with a road of its own to it: {@code roadTo} is given its port and answers where clients are to come. */
    public static KafkaBroker start(Path folder, IntUnaryOperator roadTo) {
        int[] ports = freePorts();
        KafkaBroker broker = new KafkaBroker(
                folder, new BrokerSettings(folder.resolve("data"), ports[0], ports[1], roadTo.applyAsInt(ports[0])));
        broker.restart();
        return broker;
    }

    /** Address of the one broker that all houses of this test JVM share: it has the suite's topics, no test stops it. */
    public static String sharedBootstrap() {
        return OncePerJvm.make("broker", () -> {
            try {
                Path folder = Files.createTempDirectory("lovebank-broker");
                KafkaBroker broker = start(folder);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> broker.endAndDelete(folder)));
                broker.createTopics(SuiteTopics.ALL, Topics.SHARDS);
                return broker.bootstrap();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    public String bootstrap() {
        return settings.bootstrap();
    }

    /** Starts a stopped or killed broker again on the same ports with the data that is left. */
    public void restart() {
        try {
            List<String> flags = List.of(
                    "-XX:+UseSerialGC",
                    "-Xmx256m",
                    "-XX:TieredStopAtLevel=1",
                    "-D" + BrokerMain.LIVES_WITH + "=" + ProcessHandle.current().pid());
            File log = folder.resolve("broker.log").toFile();
            Files.createDirectories(folder);
            process = new ProcessBuilder(BrokerProcess.command(settings, folder, flags))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
            awaitAnswer(process, log);
        } catch (IOException failed) {
            throw new UncheckedIOException("the broker does not start", failed);
        }
    }

    /** Orderly end (SIGTERM). */
    public void stop() {
        Process running = running();
        running.destroy();
        awaitEnd(running);
    }

    /** Sudden death (SIGKILL). */
    public void kill() {
        Process running = running();
        running.destroyForcibly();
        awaitEnd(running);
    }

    /** Freezes the process (SIGSTOP): connections stay open and nothing answers. */
    public void pause() {
        signal("-STOP");
    }

    /** Lets a frozen process go on (SIGCONT). */
    public void resume() {
        signal("-CONT");
    }

    /** Throws every record away; the broker must not be running, and starts as a new, empty one. */
    public void deleteData() {
        if (process != null && process.isAlive()) {
            throw new IllegalStateException("stop the broker before its data is deleted");
        }
        Folder.delete(settings.dataDir());
    }

    public void createTopics(Collection<String> names, int partitions) {
        new BrokerClient(bootstrap()).createTopics(names, partitions);
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    @Override
    public void close() {
        if (isRunning()) {
            kill();
        }
    }

    private void endAndDelete(Path all) {
        close();
        Folder.delete(all);
    }

    private void awaitAnswer(Process started, File log) throws IOException {
        Instant until = Instant.now().plus(PATIENCE);
        BrokerClient client = new BrokerClient(bootstrap());
        while (!client.answersWithin(Duration.ofSeconds(5))) {
            if (!started.isAlive() || Instant.now().isAfter(until)) {
                throw new IllegalStateException(
                        "the broker does not answer; its log says:\n" + Files.readString(log.toPath()));
            }
        }
    }

    private Process running() {
        if (process == null || !process.isAlive()) {
            throw new IllegalStateException("the broker is not running");
        }
        return process;
    }

    private void signal(String signal) {
        try {
            Process kill =
                    new ProcessBuilder("kill", signal, Long.toString(running().pid())).start();
            awaitEnd(kill);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void awaitEnd(Process ending) {
        try {
            if (!ending.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("process " + ending.pid() + " does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a process ended", interrupted);
        }
    }

    private static int[] freePorts() {
        try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket second = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new int[] {first.getLocalPort(), second.getLocalPort()};
        } catch (IOException none) {
            throw new UncheckedIOException("no free port", none);
        }
    }
}
