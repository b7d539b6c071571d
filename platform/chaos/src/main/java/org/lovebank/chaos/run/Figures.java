package org.lovebank.chaos.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.street.PartHealth;

/** Adds up what the houses count, over all lives of their processes: a counter begins anew when its house is killed. */
final class Figures implements Runnable {

    static final String DUPLICATES = "lovebank_inbox_duplicates_total";
    static final String GAPS_HEALED = "lovebank_inbox_gaps_healed_total";
    static final String APPLIED = "lovebank_inbox_applied_total";

    private static final List<String> WANTED =
            List.of(DUPLICATES, GAPS_HEALED, APPLIED, "lovebank_inbox_failures_total", "lovebank_relay_restarts_total");
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final StackHome home;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, Double> newest = new HashMap<>();
    private volatile boolean over;

    Figures(StackHome home) {
        this.home = home;
    }

    void stop() {
        over = true;
    }

    @Override
    public void run() {
        while (!over) {
            look();
            try {
                Thread.sleep(EVERY);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Sums by the counter's name. */
    synchronized Map<String, Long> sums() {
        Map<String, Long> sums = new TreeMap<>();
        WANTED.forEach(name -> sums.put(name, 0L));
        newest.forEach((key, value) -> sums.merge(key.substring(0, key.indexOf(' ')), value.longValue(), Long::sum));
        return sums;
    }

    private void look() {
        for (String name : PartHealth.names(home)) {
            Optional<Part> part = Part.findAlive(home, name);
            if (part.isPresent() && part.get().port() != part.get().managementPort() && !name.equals("kafka")) {
                ask(part.get());
            }
        }
    }

    private void ask(Part part) {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + part.managementPort() + "/q/metrics"))
                    .timeout(PATIENCE)
                    .build();
            http.send(request, HttpResponse.BodyHandlers.ofLines()).body().forEach(line -> take(part, line));
        } catch (IOException silent) {
            // It was killed or frozen; what it last said stands.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Part part, String line) {
        int end = line.indexOf('{');
        if (end < 0 || !WANTED.contains(line.substring(0, end))) {
            return;
        }
        int value = line.lastIndexOf(' ');
        String key = line.substring(0, end) + " " + part.pid() + " " + part.startTicks() + line.substring(end, value);
        synchronized (this) {
            newest.merge(key, Double.parseDouble(line.substring(value + 1)), Math::max);
        }
    }
}
