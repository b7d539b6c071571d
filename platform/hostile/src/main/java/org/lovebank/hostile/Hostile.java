package org.lovebank.hostile;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lovebank.hostile.run.Report;
import org.lovebank.hostile.run.StreetAttack;
import org.lovebank.stack.part.StackHome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./lovebank hostile}: exit codes 0 nothing found, 1 faults. */
@Command(
        name = "hostile",
        mixinStandardHelpOptions = true,
        description = {
            "Sends requests that were never meant to every operation of the running street's reference:",
            "odd values, wrong types, wrong writing, too large, too deep, with odd addresses, headers and tokens.",
            "Exit code 1 when any answer is 500 or above, none comes, one tells of the machine room, or a refused one left rows."
        })
public final class Hostile implements Callable<Integer> {

    @Option(names = "--seed", defaultValue = "1", description = "The same seed asks the same (default 1).")
    private long seed;

    @Option(names = "--attempts", defaultValue = "40", description = "Requests for each operation (default 40).")
    private int attempts;

    @Option(
            names = "--rounds",
            defaultValue = "4",
            description = "How often each operation is first called as it wants to be called (default 4).")
    private int rounds;

    @Option(names = "--never", description = "Also list the operations that never said yes.")
    private boolean never;

    @Option(names = "--only", paramLabel = "TEXT", description = "Only operations with this in their address.")
    private @Nullable String only;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Hostile()).execute(args));
    }

    @Override
    public Integer call() throws SQLException {
        Report report = new StreetAttack(StackHome.fromEnvironment())
                .run(seed, rounds, attempts, address -> only == null || address.contains(only));
        if (never) {
            report.never().forEach(each -> System.out.println("NEVER  " + each));
        }
        report.lines().forEach(System.out::println);
        System.out.println(report);
        return report.faults().isEmpty() ? 0 : 1;
    }
}
