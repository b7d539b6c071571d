package org.lovebank.stack.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where one single-node KRaft broker keeps its data and on which local ports it listens.
 *
 * @param advertised where it tells its clients to come, when a road of somebody's own leads to {@code port}
 */
public record BrokerSettings(Path dataDir, int port, int controllerPort, int advertised) {

    /** Clients come straight to it. */
    public BrokerSettings(Path dataDir, int port, int controllerPort) {
        this(dataDir, port, controllerPort, port);
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    Path write(Path file) throws IOException {
        Files.createDirectories(dataDir);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text());
        return file;
    }

    private String text() {
        // The cleaner's default buffer is 128 MB of heap, the default index 10 MB a partition: too much for one
        // machine.
        // The short election times let a lone controller elect itself at once; the short session lets a killed broker
        // come back without waiting out its former life.
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%4$d
                log.dirs=%3$s
                auto.create.topics.enable=false
                controller.quorum.election.timeout.ms=150
                controller.quorum.fetch.timeout.ms=1000
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=8388608
                log.retention.hours=720
                log.index.size.max.bytes=1048576
                num.network.threads=2
                num.io.threads=4
                background.threads=4
                """.formatted(
                port, controllerPort, dataDir.toAbsolutePath().toString().replace("\\", "/"), advertised);
    }
}
