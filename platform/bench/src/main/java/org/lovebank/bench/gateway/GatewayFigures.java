package org.lovebank.bench.gateway;

import static org.lovebank.bench.proxy.Peers.HAPROXY;
import static org.lovebank.bench.proxy.Peers.HAPROXY_TOKEN;
import static org.lovebank.bench.proxy.Peers.NGINX;
import static org.lovebank.bench.proxy.Peers.OURS;
import static org.lovebank.bench.proxy.Peers.SPRING;

import java.util.List;
import java.util.Locale;
import org.lovebank.bench.figure.Figure;
import org.lovebank.bench.figure.Median;
import org.lovebank.bench.figure.Report;

/** Turns the rounds' medians into figures beside their peers and goals; a peer that was absent leaves its goals out. */
final class GatewayFigures {

    private static final String MAIN = "/1000/64";
    private static final String CPU = "/cpu";
    private static final double MOST_MEMORY = 220;
    private static final double MOST_ADDED_P99 = 2;
    private static final double MOST_ADDED_P50 = 0.05;
    private static final List<String> NAMES = List.of(NGINX, HAPROXY, HAPROXY_TOKEN, SPRING, OURS);

    private final Median numbers;
    private final GatewayPlan plan;

    GatewayFigures(Median numbers, GatewayPlan plan) {
        this.numbers = numbers;
        this.plan = plan;
    }

    void into(Report report) {
        for (int connections : plan.connections()) {
            NAMES.forEach(name -> plain(report, name, "1000", connections));
        }
        NAMES.forEach(name -> plain(report, name, "one", Rounds.WIDTH));
        NAMES.forEach(name -> plain(report, name, "new", Rounds.WIDTH));
        goals(report);
        waiting(report);
        memory(report);
    }

    private void goals(Report report) {
        perCpuSecond(report, "requests per CPU second against HAProxy + JWT", MAIN, HAPROXY_TOKEN, 2);
        perCpuSecond(report, "requests per CPU second against Spring Cloud Gateway", MAIN, SPRING, 15);
        perCpuSecond(report, "requests per CPU second against bare nginx", MAIN, NGINX, 0.4);
        perCpuSecond(report, "requests per CPU second, all tokens new", "/new/64", HAPROXY_TOKEN, 1);
        throughput(report, "requests a second against HAProxy + JWT", HAPROXY_TOKEN, MAIN, 2.3);
        throughput(report, "requests a second against Spring Cloud Gateway", SPRING, MAIN, 10);
        throughput(report, "requests a second against HAProxy without JWT", HAPROXY, MAIN, 0.65);
        throughput(report, "requests a second, all tokens new", HAPROXY_TOKEN, "/new/64", 0.9);
    }

    private void perCpuSecond(Report report, String name, String load, String peer, double times) {
        if (numbers.has(peer + load + CPU) && numbers.has(OURS + load + CPU)) {
            report.add(Figure.times(name, perSecond(OURS + load), "1/CPU-s", perSecond(peer + load), times, ""));
        }
    }

    private double perSecond(String key) {
        double cpu = numbers.of(key + CPU);
        return cpu > 0 ? 100_000 / cpu : 0;
    }

    private void throughput(Report report, String name, String peer, String load, double times) {
        if (numbers.has(peer + load) && numbers.has(OURS + load)) {
            report.add(Figure.times(name, numbers.of(OURS + load), "1/s", numbers.of(peer + load), times, ""));
        }
    }

    private void waiting(Report report) {
        added(report, "added p99 at 16 connections", "/1000/16/p99", "direct", MOST_ADDED_P99);
        added(report, "added p50 at 1 connection, against nginx", "/1000/1/p50", NGINX, MOST_ADDED_P50);
        most(report, 64, 8);
        most(report, 256, 45);
    }

    private void added(Report report, String name, String what, String peer, double most) {
        if (numbers.has(OURS + what) && numbers.has(peer + what)) {
            double ours = numbers.of(OURS + what);
            double theirs = numbers.of(peer + what);
            report.add(Figure.atMost(
                    name,
                    ours - theirs,
                    "ms",
                    most,
                    String.format(Locale.ROOT, "%.2f ms, %s %.2f ms", ours, peer, theirs)));
        }
    }

    private void most(Report report, int connections, double millis) {
        String key = OURS + "/1000/" + connections + "/p99";
        if (numbers.has(key)) {
            report.add(Figure.atMost("p99 at " + connections + " connections", numbers.of(key), "ms", millis, ""));
        }
    }

    private void memory(Report report) {
        if (numbers.has(OURS + "/memory")) {
            double first = numbers.first(OURS + "/memory");
            double last = numbers.last(OURS + "/memory");
            report.add(Figure.atMost(
                    "resident memory",
                    numbers.most(OURS + "/memory"),
                    "MB",
                    MOST_MEMORY,
                    String.format(
                            Locale.ROOT, "the most in all slices; the first %.0f MB, the last %.0f MB", first, last)));
        }
    }

    private void plain(Report report, String name, String kind, int connections) {
        String key = name + "/" + kind + "/" + connections;
        if (numbers.has(key)) {
            report.add(Figure.of(
                    name + ", " + words(kind) + ", connections=" + connections,
                    numbers.of(key),
                    "1/s",
                    String.format(
                            Locale.ROOT,
                            "CPU seconds per 100,000 %.2f; p50 %.2f ms, p99 %.2f ms; %.0f MB",
                            numbers.of(key + CPU),
                            numbers.of(key + "/p50"),
                            numbers.of(key + "/p99"),
                            numbers.of(name + "/memory"))));
        }
    }

    private static String words(String kind) {
        return switch (kind) {
            case "one" -> "one token";
            case "new" -> "new tokens";
            default -> "1,000 tokens";
        };
    }
}
