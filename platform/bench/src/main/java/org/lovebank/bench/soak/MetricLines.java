package org.lovebank.bench.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The figures that a house shows on its management port. */
final class MetricLines {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final HttpClient CALLER =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final String text;

    MetricLines(String text) {
        this.text = text;
    }

    static MetricLines of(int managementPort) throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + "/q/metrics"))
                .timeout(PATIENCE)
                .build();
        HttpResponse<String> answer = CALLER.send(question, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("metrics answer " + answer.statusCode());
        }
        return new MetricLines(answer.body());
    }

    /** All lines of this name together; what is not known yet, and what is not there, counts nothing. */
    double sum(String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .filter(value -> !Double.isNaN(value))
                .sum();
    }
}
