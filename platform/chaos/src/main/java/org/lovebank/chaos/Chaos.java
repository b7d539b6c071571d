package org.lovebank.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lovebank.chaos.run.Outcome;
import org.lovebank.chaos.run.Supervisor;
import org.lovebank.stack.part.StackHome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./lovebank chaos}: exit codes 0 every promise held, 1 one did not. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        description = {
            "A street of its own, people who live on it, and a nemesis that kills and freezes its processes.",
            "When all has come to rest, every promise is checked in the databases. Exit code 1 when one does not hold."
        })
public final class Chaos implements Callable<Integer> {

    @Option(names = "--minutes", defaultValue = "5", description = "How long things break (default 5).")
    private int minutes;

    @Option(names = "--seed", defaultValue = "1", description = "The same seed strikes the same (default 1).")
    private long seed;

    @Option(names = "--replicas", defaultValue = "2", description = "Copies of each house (default 2).")
    private int replicas;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Chaos()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("lovebank-chaos-");
        StackHome home = new StackHome(folder, Path.of(System.getProperty("lovebank.checkout", ".")));
        System.out.println("seed " + seed + ", " + minutes + " minutes; logs in " + folder);
        long begin = System.nanoTime();
        Outcome outcome = new Supervisor(
                        home, said -> System.out.printf("%6.1f s  %s%n", (System.nanoTime() - begin) / 1e9, said))
                .run(Duration.ofMinutes(minutes), seed, replicas);
        outcome.findings().forEach(System.out::println);
        System.out.println(outcome);
        if (!outcome.good()) {
            System.out.println("again: ./lovebank chaos --minutes " + minutes + " --seed " + seed + " --replicas "
                    + replicas + "; journal " + folder.resolve("nemesis.log") + ", logs and data in " + folder);
        } else {
            remove(folder);
        }
        return outcome.good() ? 0 : 1;
    }

    /** Nothing was found: nobody will look. */
    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
