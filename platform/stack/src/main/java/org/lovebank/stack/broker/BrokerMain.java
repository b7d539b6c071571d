package org.lovebank.stack.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * The broker's own process: formats an empty data folder, then runs Kafka on it.
 *
 * <p>One JVM for both, because starting a second one only to format costs seconds. Arguments: the settings file and the
 * data folder.
 */
public final class BrokerMain {
    /** System property: the process whose end is also this broker's end; absent = the broker lives alone. */
    public static final String LIVES_WITH = "lovebank.broker.lives-with";

    private BrokerMain() {}

    public static void main(String[] args) {
        if (args.length != 2) {
            System.err.println("usage: BrokerMain <settings file> <data folder>");
            System.exit(2);
        }
        endWithTheProcessThatStartedIt();
        if (!Files.exists(Path.of(args[1], "meta.properties"))) {
            String[] format = {"format", "-t", Uuid.randomUuid().toString(), "-c", args[0]};
            int refused = StorageTool.execute(format, System.out);
            if (refused != 0) {
                System.exit(refused);
            }
        }
        Kafka.main(new String[] {args[0]});
    }

    private static void endWithTheProcessThatStartedIt() {
        Long parent = Long.getLong(LIVES_WITH);
        if (parent == null) {
            return;
        }
        Thread.ofPlatform().daemon().name("lives-with").start(() -> {
            ProcessHandle.of(parent).ifPresent(process -> process.onExit().join());
            Runtime.getRuntime().halt(1);
        });
    }
}
