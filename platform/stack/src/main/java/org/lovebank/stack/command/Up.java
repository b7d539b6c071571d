package org.lovebank.stack.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lovebank.stack.ClassPath;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.DemoLogin;
import org.lovebank.stack.demo.DemoLogins;
import org.lovebank.stack.house.House;
import org.lovebank.stack.house.Replica;
import org.lovebank.stack.part.Launch;
import org.lovebank.stack.part.PartStart;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.secret.Secrets;
import org.lovebank.stack.street.PortPlan;
import org.lovebank.stack.street.Progress;
import org.lovebank.stack.street.Replicas;
import org.lovebank.stack.street.StreetStart;
import org.lovebank.stack.street.Training;
import org.lovebank.stack.turn.OneAtATime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Starts PostgreSQL, Kafka and the four houses, and waits until they serve.",
            "What already runs is left alone; what fell over is started again. Data is kept between runs."
        },
        footer = {
            "",
            "LOVEBANK_HOME moves data and logs, LOVEBANK_JAVA_OPTS adds JVM flags for the houses;",
            "LOVEBANK_CLASS_CACHE=off starts without what the JVMs learned before, and learns nothing.",
            "Next: ./lovebank demo, ./lovebank status, ./lovebank down"
        })
final class Up implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The gateway's port (default: 8080, or the next free one).")
    private @Nullable Integer port;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            description = {
                "How many copies of each house run, the gateway too, 1 to 4 (default: 1, or as many as run).",
                "The further ones are called task-2, gateway-2 …, on ports 100 higher."
            })
    private @Nullable Integer replicas;

    @Option(names = "--empty", description = "Do not set up the demo community and its logins.")
    private boolean empty;

    @Option(
            names = "--train",
            description = "Start nothing: only train what runs, as up does by itself in the background.")
    private boolean train;

    @Override
    public Integer call() throws Exception {
        StackHome home = StackHome.fromEnvironment();
        if (train) {
            new Training(home, new Lines(Terminal.out())).run();
            return Lovebank.GOOD;
        }
        return OneAtATime.in(home, () -> start(home, Terminal.out()));
    }

    private int start(StackHome home, PrintStream out) throws IOException, InterruptedException {
        long from = System.nanoTime();
        PortPlan ports =
                PortPlan.of(home, Optional.ofNullable(port), replicas == null ? Replicas.known(home) : replicas);
        ports.notices().forEach(notice -> out.println("  note: " + notice));
        out.println("starting PostgreSQL, Kafka and the four houses; logs in "
                + home.log("*").getParent());
        new StreetStart(home, Clock.systemUTC(), new Lines(out)).start(ports);
        String gateway = "http://localhost:" + ports.of(House.GATEWAY);
        out.printf("ready in %s%n%n", seconds(Duration.ofNanos(System.nanoTime() - from)));
        if (Training.isDue(home)) {
            new PartStart(home, Clock.systemUTC()).start(training(home));
            out.println("  note: in the background the programs are trained, so that the next start is a fast one");
        }
        for (int number = 1; number <= ports.replicas(); number++) {
            out.println("  gateway         http://localhost:" + ports.of(new Replica(House.GATEWAY, number)));
        }
        out.println("  API reference   " + gateway + "/docs");
        if (!empty) {
            showLogins(gateway, home, out);
        }
        return Lovebank.GOOD;
    }

    private static Launch training(StackHome home) {
        return new Launch(
                Training.NAME,
                0,
                0,
                List.of(
                        "nice",
                        "-n",
                        "19",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx64m",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-Dlovebank.checkout=" + home.checkout(),
                        "-cp",
                        ClassPath.ofBrokerAndLauncher(),
                        Lovebank.class.getName(),
                        "up",
                        "--train"),
                Map.of("LOVEBANK_HOME", home.root().toString()));
    }

    private static void showLogins(String gateway, StackHome home, PrintStream out) {
        DemoLogins logins = DemoCommunity.ensure(gateway, new Secrets(home.secrets()).password(Secrets.ADMIN));
        out.println("  demo logins");
        for (DemoLogin login : logins.all()) {
            out.printf("    %-14s %-44s %s%n", login.username(), login.password(), login.may());
        }
    }

    static String seconds(Duration took) {
        return "%.1f s".formatted(took.toMillis() / 1000.0);
    }

    /** Parts come up at the same time, so each line is printed whole. */
    private record Lines(PrintStream out) implements Progress {
        @Override
        public void notice(String words) {
            out.println("  note: " + words);
        }

        @Override
        public void ready(String part, Duration took, String words) {
            out.printf("  %-12s ready   %7s   %s%n", part, seconds(took), words);
        }

        @Override
        public void alreadyRuns(String part, String words) {
            out.printf("  %-12s runs              %s%n", part, words);
        }
    }
}
