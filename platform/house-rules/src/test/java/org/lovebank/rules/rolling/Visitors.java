package org.lovebank.rules.rolling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** People who ask without end, each one thing, through whichever gateways there are; every failure is kept with its words. */
final class Visitors {

    private static final int NO = 400;

    private final Balancer balancer;
    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, AtomicInteger> served = new ConcurrentHashMap<>();
    private final List<String> failures = new ArrayList<>();
    private volatile boolean over;

    Visitors(Balancer balancer) {
        this.balancer = balancer;
    }

    /** One question of a visitor. */
    interface Question {
        String of(int number);
    }

    /** Somebody who comes again after a pause, over connections that he keeps; what he is answered goes to {@code told}. */
    void come(String who, int pauseMillis, Question question, Consumer<Wire.Answer> told) {
        threads.add(Thread.ofVirtual().name(who).start(() -> visit(who, pauseMillis, question, told)));
    }

    /** Somebody who listens to a stream, and comes back where he was when it ends. */
    void listen(String who, String path, Consumer<String> told) {
        threads.add(Thread.ofVirtual().name(who).start(() -> hear(who, path, told)));
    }

    /** Everybody ends what he began. */
    void leave() throws InterruptedException {
        over = true;
        for (Thread each : threads) {
            each.join(60_000);
        }
    }

    synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    /** How often each was served. */
    Map<String, Integer> served() {
        Map<String, Integer> all = new TreeMap<>();
        served.forEach((who, times) -> all.put(who, times.get()));
        return all;
    }

    private void visit(String who, int pauseMillis, Question question, Consumer<Wire.Answer> told) {
        Map<Integer, Wire> kept = new HashMap<>();
        for (int number = 0; !over; number++) {
            List<Integer> gateways = balancer.ready();
            if (gateways.isEmpty()) {
                fail(who, "no gateway is ready");
                rest(pauseMillis);
                continue;
            }
            int port = gateways.get(number % gateways.size());
            // A balancer lets its idle connections to a gateway go when that one is no longer ready.
            kept.entrySet().removeIf(one -> {
                boolean gone = !gateways.contains(one.getKey());
                if (gone) {
                    one.getValue().close();
                }
                return gone;
            });
            try {
                Wire wire = kept.get(port);
                if (wire == null) {
                    wire = new Wire(port);
                    kept.put(port, wire);
                }
                Wire.Answer answer = wire.ask(question.of(number));
                if (answer.isLast()) {
                    wire.close();
                    kept.remove(port);
                }
                if (took(who, answer)) {
                    told.accept(answer);
                }
            } catch (IOException | RuntimeException broken) {
                fail(who, port + ": " + broken);
                Wire wire = kept.remove(port);
                if (wire != null) {
                    wire.close();
                }
            }
            rest(pauseMillis);
        }
        kept.values().forEach(Wire::close);
    }

    private void hear(String who, String path, Consumer<String> told) {
        String[] seen = {""};
        for (int number = 0; !over; number++) {
            List<Integer> gateways = balancer.ready();
            if (gateways.isEmpty()) {
                rest(100);
                continue;
            }
            try (Wire wire = new Wire(gateways.get(number % gateways.size()))) {
                String from = seen[0].isEmpty() ? "" : "Last-Event-ID: " + seen[0] + "\r\n";
                Wire.Answer answer = wire.ask(get(path, null, "Accept: text/event-stream\r\n" + from), line -> {
                    if (line.startsWith("id:")) {
                        seen[0] = line.substring(3).strip();
                    }
                    told.accept(line);
                    return !over;
                });
                took(who, answer);
            } catch (IOException broken) {
                fail(who, broken.toString());
            }
        }
    }

    private boolean took(String who, Wire.Answer answer) {
        boolean good = answer.status() < NO;
        if (good) {
            served.computeIfAbsent(who, _ -> new AtomicInteger()).incrementAndGet();
        } else {
            fail(who, answer.status() + " " + answer.body());
        }
        return good;
    }

    private synchronized void fail(String who, String how) {
        failures.add(who + " " + java.time.Instant.now() + ": " + how);
    }

    private static void rest(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    static String get(String path, @Nullable String token, String lines) {
        return "GET " + path + " HTTP/1.1\r\nHost: bank\r\n" + bearer(token) + lines + "\r\n";
    }

    /** A POST under a key of its own. */
    static String post(String path, String token, String body) {
        return written(
                path, bearer(token) + "Idempotency-Key: " + UUID.randomUUID() + "\r\n", "application/json", body);
    }

    /** A POST that nobody may ask twice. */
    static String postOnce(String path, String type, String body) {
        return written(path, "", type, body);
    }

    private static String written(String path, String lines, String type, String body) {
        int length = body.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        return "POST " + path + " HTTP/1.1\r\nHost: bank\r\n" + lines + "Content-Type: " + type + "\r\nContent-Length: "
                + length + "\r\n\r\n" + body;
    }

    private static String bearer(@Nullable String token) {
        return token == null ? "" : "Authorization: Bearer " + token + "\r\n";
    }
}
