package org.lovebank.stack.street;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lovebank.events.Topics;
import org.lovebank.stack.broker.BrokerClient;
import org.lovebank.stack.broker.BrokerProcess;
import org.lovebank.stack.broker.BrokerSettings;
import org.lovebank.stack.broker.SuiteTopics;
import org.lovebank.stack.house.Roads;
import org.lovebank.stack.part.Launch;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.PartStart;
import org.lovebank.stack.part.StackHome;

/** Brings the broker up and sees that it has the suite's topics. */
final class BrokerStart {
    private static final int CONNECT_MILLIS = 1000;

    private final StackHome home;
    private final PartStart parts;
    private final Progress progress;
    private final Roads roads;

    BrokerStart(StackHome home, PartStart parts, Progress progress, Roads roads) {
        this.home = home;
        this.parts = parts;
        this.progress = progress;
        this.roads = roads;
    }

    void start(int port, int controllerPort) throws IOException, InterruptedException {
        BrokerSettings settings = new BrokerSettings(
                home.data(PortPlan.KAFKA), port, controllerPort, roads.between(Roads.EVERYBODY, PortPlan.KAFKA, port));
        Optional<Part> running = Part.findAlive(home, PortPlan.KAFKA);
        long from = System.nanoTime();
        BooleanSupplier serves = () -> accepts(port);
        if (running.isPresent()) {
            Awaited.ready(home, running.get(), serves);
        } else {
            Awaited.started(home, parts, launch(settings), progress, serves);
        }
        if (!hasAllTopics(settings)) {
            new BrokerClient(settings.bootstrap()).createTopics(SuiteTopics.ALL, Topics.SHARDS);
        }
        String words = "Kafka on port " + port;
        if (running.isPresent()) {
            progress.alreadyRuns(PortPlan.KAFKA, words);
        } else {
            progress.ready(PortPlan.KAFKA, Duration.ofNanos(System.nanoTime() - from), words);
        }
    }

    private Launch launch(BrokerSettings settings) throws IOException {
        List<String> flags = List.of("-XX:+UseSerialGC", "-Xms64m", "-Xmx256m", "-XX:TieredStopAtLevel=1");
        return new Launch(
                PortPlan.KAFKA,
                settings.port(),
                settings.controllerPort(),
                BrokerProcess.command(settings, home.run(), flags),
                Map.of());
    }

    /** A broker opens its port when it serves. */
    static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** Looked up in its data folder: a client of the broker's protocol would cost a restart a second. */
    private static boolean hasAllTopics(BrokerSettings settings) {
        return SuiteTopics.ALL.stream()
                .allMatch(topic -> Files.isDirectory(settings.dataDir().resolve(topic + "-" + (Topics.SHARDS - 1))));
    }
}
