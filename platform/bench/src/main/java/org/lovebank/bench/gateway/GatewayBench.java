package org.lovebank.bench.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.lovebank.bench.figure.Median;
import org.lovebank.bench.figure.Proof;
import org.lovebank.bench.figure.Report;
import org.lovebank.bench.machine.CpuTimes;
import org.lovebank.bench.proxy.Absent;
import org.lovebank.bench.proxy.Peer;
import org.lovebank.bench.proxy.Peers;

/** The whole run: upstream, proxies, refusals, warm-up, rounds, figures. */
public final class GatewayBench {

    private final Path checkout;
    private final GatewayPlan plan;

    public GatewayBench(Path checkout, boolean quick) {
        this.checkout = checkout;
        this.plan = quick ? GatewayPlan.shortRun() : GatewayPlan.fullRun();
    }

    public Report run() throws IOException, InterruptedException {
        Report report = new Report();
        Median numbers = new Median();
        long began = System.nanoTime();
        Path folder = Files.createTempDirectory("lovebank-bench");
        // A folder that only its owner may enter would shut the unprivileged server out.
        folder.toFile().setExecutable(true, false);
        Tokens tokens = new Tokens();
        Peers peers = new Peers(folder, tokens.publish(folder));
        Thread closing = new Thread(() -> clear(peers, folder));
        Runtime.getRuntime().addShutdownHook(closing);
        try {
            InetSocketAddress upstream = peers.upstream();
            start(peers, upstream, report);
            measure(peers, upstream, tokens, numbers, report);
        } catch (Absent nothingBehind) {
            report.absent(nothingBehind.why());
            report.add(new Proof("there is an upstream", false, "nothing was measured"));
            return report;
        } finally {
            Runtime.getRuntime().removeShutdownHook(closing);
            clear(peers, folder);
        }
        describe(report);
        report.machine("wallSeconds", (System.nanoTime() - began) / 1_000_000_000L);
        new GatewayFigures(numbers, plan).into(report);
        return report;
    }

    private void start(Peers peers, InetSocketAddress upstream, Report report)
            throws IOException, InterruptedException {
        progress("starting the proxies");
        tried(report, () -> peers.nginx(upstream));
        tried(report, () -> peers.haproxy(upstream));
        tried(report, () -> peers.springCloudGateway(upstream, plan.mayFetch()));
        peers.ours(checkout, upstream);
    }

    private static void tried(Report report, Start start) throws IOException, InterruptedException {
        try {
            start.now();
        } catch (Absent absent) {
            report.absent(absent.why());
        }
    }

    private void measure(Peers peers, InetSocketAddress upstream, Tokens tokens, Median numbers, Report report)
            throws IOException, InterruptedException {
        Refusals refusals = new Refusals(tokens);
        for (Peer peer : peers.all()) {
            if (peer.checksTokens()) {
                report.add(refusals.of(peer));
            }
        }
        if (!report.ok()) {
            return;
        }
        Rounds rounds = new Rounds(plan, tokens, upstream, peers.all(), numbers);
        rounds.warmUp();
        long busy = CpuTimes.busy();
        long began = System.nanoTime();
        for (int round = 1; round <= plan.rounds(); round++) {
            progress("round " + round + " of " + plan.rounds());
            rounds.round();
        }
        report.machine("busyCores", (CpuTimes.busy() - busy) * 1_000.0 / (System.nanoTime() - began));
        report.add(rounds.everythingWasAnswered());
    }

    private void describe(Report report) throws IOException {
        report.machine("processors", Runtime.getRuntime().availableProcessors());
        report.machine("java", Runtime.version().toString());
        report.machine(
                "ran",
                "the gateway with token checks, allowances, request ids, limits and metrics, its PostgreSQL beside it; medians of "
                        + plan.rounds() + " alternating rounds of "
                        + plan.slice().toSeconds() + " s");
        report.machine("loadAverage", Files.readString(Path.of("/proc/loadavg")).strip());
    }

    private static void clear(Peers peers, Path folder) {
        peers.close();
        try (Stream<Path> all = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException left) {
            progress("left behind " + folder);
        }
    }

    static void progress(String what) {
        System.err.println("bench: " + what);
    }

    /** Starting a peer that may not be there. */
    private interface Start {
        void now() throws IOException, InterruptedException, Absent;
    }
}
