package org.lovebank.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lovebank.bench.figure.Report;
import org.lovebank.bench.gateway.GatewayBench;
import org.lovebank.bench.ledger.LedgerBench;
import org.lovebank.bench.ledger.LedgerPlan;
import org.lovebank.bench.matching.MatchingBench;
import org.lovebank.bench.matching.MatchingPlan;
import org.lovebank.bench.overload.OverloadBench;
import org.lovebank.bench.registry.RegistryBench;
import org.lovebank.bench.registry.RegistrySize;
import org.lovebank.bench.scale.ScaleBench;
import org.lovebank.bench.signup.SignUpBench;
import org.lovebank.bench.soak.SoakBench;
import org.lovebank.bench.start.StartBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./lovebank bench}; exit codes: 0 all proved, 1 a check failed, 2 wrong usage, 77 not run. */
@Command(
        name = "lovebank bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures a part of the suite beside its baselines, on this machine, in one run.",
            "ledger: single and bulk deposits over HTTP beside pgbench on the same tables (fsync on), hot account,",
            "replays, reading at ten million transfers, bytes per transfer, the cost of trust.",
            "registry: a million volunteers, ten million records; look-ups, lists, figures, plans, export, import.",
            "signup: a thousand volunteers ask for a hundred places in the same moment, beside one locked row.",
            "matching: generated districts; coverage, fit, fairness, time and proofs beside first-come and greedy.",
            "gateway: the packaged gateway beside nginx, HAProxy and Spring Cloud Gateway, ES256 tokens, one upstream.",
            "scale: the street with one and two replicas of each house; requests, events drained and lag over 1, 3, 12 partitions.",
            "overload: what one road can serve, and ten times that: who is served as fast as ever, who is sent away at once.",
            "soak: a third of the load for --minutes; heap, memory, connections, descriptors, threads, lag, disk: flat or not.",
            "start: the whole street with and without class caches; processor time, wall time, memory.",
            "A missed goal is shown as missed. Exit codes: 0 every answer was proved, 1 a check failed, 77 not run."
        })
public final class Bench implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int NOT_RUN = 77;
    private static final List<String> NOT_BUILT = List.of("events");

    @Parameters(
            paramLabel = "NAME",
            description = "ledger, matching, registry, signup, gateway, scale, overload, soak, start")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--quick", description = "One short round and a small history; ends within about two minutes.")
    private boolean quick;

    @Option(names = "--minutes", defaultValue = "30", description = "How long the soak takes (default 30).")
    private int minutes;

    @Option(
            names = "--apart",
            description = "overload: the suite on one half of the processors and its callers on the other.")
    private boolean apart;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    @Option(
            names = "--pgledger",
            paramLabel = "FILE",
            description = "SQL of pgledger and of what it needs, in order; fetched by you, not part of this suite.")
    private List<Path> pgledger = new ArrayList<>();

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Bench());
        line.setExecutionExceptionHandler((failure, at, parsed) -> {
            System.err.println("failed: " + (failure.getMessage() == null ? failure.toString() : failure.getMessage()));
            if (System.getenv("LOVEBANK_DEBUG") != null) {
                failure.printStackTrace();
            }
            return FAILED;
        });
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() throws Exception {
        if (NOT_BUILT.contains(name)) {
            System.err.println("lovebank bench " + name + ": not built yet");
            return NOT_RUN;
        }
        Path checkout = Path.of(System.getProperty("lovebank.checkout", ".")).toAbsolutePath();
        Report report;
        switch (name) {
            case "ledger" ->
                report =
                        new LedgerBench(checkout, quick ? LedgerPlan.shortRun() : LedgerPlan.fullRun(), pgledger).run();
            case "matching" ->
                report = new MatchingBench(checkout, quick ? MatchingPlan.shortRun() : MatchingPlan.fullRun()).run();
            case "registry" ->
                report = new RegistryBench(checkout, quick ? RegistrySize.shortRun() : RegistrySize.fullRun()).run();
            case "signup" -> report = new SignUpBench(checkout, quick).run();
            case "overload" -> report = new OverloadBench(checkout, quick, apart).run();
            case "soak" -> report = new SoakBench(checkout, minutes, quick).run();
            case "scale" -> report = new ScaleBench(checkout, quick).run();
            case "start" -> report = new StartBench(checkout, quick).run();
            case "gateway" -> report = new GatewayBench(checkout, quick).run();
            default -> {
                System.err.println("lovebank bench: no bench is called " + name);
                return CommandLine.ExitCode.USAGE;
            }
        }
        System.out.println(json ? report.json() : report.table());
        return report.ok() ? CommandLine.ExitCode.OK : FAILED;
    }
}
