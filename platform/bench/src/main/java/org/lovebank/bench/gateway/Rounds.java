package org.lovebank.bench.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.lovebank.bench.figure.Median;
import org.lovebank.bench.figure.Proof;
import org.lovebank.bench.load.HttpLoad;
import org.lovebank.bench.load.LoadResult;
import org.lovebank.bench.machine.CpuTimes;
import org.lovebank.bench.machine.Memory;
import org.lovebank.bench.proxy.Peer;
import org.lovebank.bench.proxy.Peers;

/** Measures every proxy in turn, round after round; each number is kept as {@code proxy/tokens/connections/what}. */
final class Rounds {

    static final int WIDTH = 64;
    private static final int DISTINCT = 1_000;
    private static final double PER_REQUESTS = 100_000;
    private static final long REST_MILLIS = 300;
    private static final List<Integer> DIRECT = List.of(1, 16);

    private final GatewayPlan plan;
    private final Tokens tokens;
    private final InetSocketAddress upstream;
    private final List<Peer> peers;
    private final Median numbers;
    private final List<String> thousand;
    private long asked;
    private long unexpected;
    private String firstUnexpected = "";

    Rounds(GatewayPlan plan, Tokens tokens, InetSocketAddress upstream, List<Peer> peers, Median numbers) {
        this.plan = plan;
        this.tokens = tokens;
        this.upstream = upstream;
        this.peers = peers;
        this.numbers = numbers;
        this.thousand = tokens.many(DISTINCT);
    }

    void warmUp() throws IOException, InterruptedException {
        for (Peer peer : peers) {
            Duration duration = peer.warmsUp() ? plan.warmUp() : plan.slice();
            GatewayBench.progress("warming up " + peer.name() + " for " + duration.toSeconds() + " s");
            load(peer.address(), WIDTH, new Questions(thousand), duration, Long.MAX_VALUE);
            if (keepsTokens(peer)) {
                int many = plan.newTokens() * 2;
                load(peer.address(), WIDTH, new Questions(tokens.many(many)), plan.warmUp(), many);
            }
        }
    }

    void round() throws IOException, InterruptedException {
        for (int connections : DIRECT) {
            LoadResult direct = load(upstream, connections, new Questions(thousand), plan.slice(), Long.MAX_VALUE);
            keep("direct/1000/" + connections, direct);
        }
        for (int connections : plan.connections()) {
            for (Peer peer : peers) {
                measure(peer, "1000", connections, thousand, Long.MAX_VALUE);
            }
        }
        for (Peer peer : peers) {
            if (peer.checksTokens()) {
                measure(peer, "one", WIDTH, thousand.subList(0, 1), Long.MAX_VALUE);
            }
        }
        List<String> unseen = tokens.many(plan.newTokens());
        for (Peer peer : peers) {
            if (peer.checksTokens() && !peer.name().equals(Peers.SPRING)) {
                measure(peer, "new", WIDTH, unseen, unseen.size());
            }
        }
    }

    Proof everythingWasAnswered() {
        return new Proof(
                "every question was answered with 200",
                unexpected == 0,
                "%,d asked, %d otherwise %s".formatted(asked, unexpected, firstUnexpected));
    }

    private void measure(Peer peer, String kind, int connections, List<String> shown, long most)
            throws IOException, InterruptedException {
        Thread.sleep(REST_MILLIS);
        String key = peer.name() + "/" + kind + "/" + connections;
        long before = CpuTimes.of(peer.pid());
        LoadResult result = load(peer.address(), connections, new Questions(shown), plan.slice(), most);
        double seconds = (CpuTimes.of(peer.pid()) - before) / 1e6;
        keep(key, result);
        double cpu = result.done() == 0 ? 0 : seconds * PER_REQUESTS / result.done();
        double memory = Memory.megabytesOf(peer.pid());
        numbers.add(key + "/cpu", cpu);
        numbers.add(peer.name() + "/memory", memory);
        GatewayBench.progress(String.format(
                Locale.ROOT,
                "%-34s %,9.0f/s  p50 %6.2f ms  p99 %7.2f ms  CPU-s/100k %6.2f  %4.0f MB  generator %3.0f %% of a core",
                key,
                result.perSecond(),
                result.latencies().millis(0.5),
                result.latencies().millis(0.99),
                cpu,
                memory,
                100 * result.generatorCpuMicros() / 1e6 / result.seconds()));
    }

    private void keep(String key, LoadResult result) {
        numbers.add(key, result.perSecond());
        numbers.add(key + "/p50", result.latencies().millis(0.5));
        numbers.add(key + "/p99", result.latencies().millis(0.99));
    }

    private LoadResult load(InetSocketAddress at, int connections, Questions questions, Duration duration, long most)
            throws IOException {
        HttpLoad load = new HttpLoad(at, connections);
        LoadResult result =
                most == Long.MAX_VALUE ? load.asFastAsItGoes(questions, duration) : load.all(questions, most);
        asked += result.done() + result.refused();
        unexpected += result.refused();
        if (firstUnexpected.isEmpty()) {
            firstUnexpected = result.firstRefusal();
        }
        return result;
    }

    /** Whether verifying a token for the first time is another work than recognising it. */
    private static boolean keepsTokens(Peer peer) {
        return peer.name().equals(Peers.OURS);
    }
}
