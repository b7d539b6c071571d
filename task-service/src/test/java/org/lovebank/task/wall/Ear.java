package org.lovebank.task.wall;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Somebody who listens to a stream of events, line by line. */
public final class Ear implements AutoCloseable {

    private static final String END = "\u0000";

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> answer;
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();

    /** One event: its id, its name, its data, its comment. */
    public record Heard(
            @Nullable String id,
            @Nullable String name,
            @Nullable String data,
            @Nullable String comment) {}

    public Ear(URI address, @Nullable String lastEventId) throws Exception {
        this(address, lastEventId, null);
    }

    /** The same with a token. */
    public Ear(URI address, @Nullable String lastEventId, @Nullable String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        Thread.ofVirtual().start(this::read);
    }

    public int status() {
        return answer.statusCode();
    }

    public String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private void read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException closed) {
            lines.add(END);
            return;
        }
        lines.add(END);
    }

    /** The next event. */
    public Heard next() throws InterruptedException {
        List<String> event = new ArrayList<>();
        while (true) {
            String line = lines.poll(10, TimeUnit.SECONDS);
            if (line == null || line.equals(END)) {
                throw new AssertionError("nothing more was said after " + event);
            }
            if (!line.isEmpty()) {
                event.add(line);
            } else if (!event.isEmpty()) {
                return new Heard(field(event, "id:"), field(event, "event:"), field(event, "data:"), field(event, ":"));
            }
        }
    }

    /** Whether the other side has hung up, once all that it said was heard. */
    public boolean ended() throws InterruptedException {
        String line = lines.poll(10, TimeUnit.SECONDS);
        while (line != null && line.isEmpty()) {
            line = lines.poll(10, TimeUnit.SECONDS);
        }
        return END.equals(line);
    }

    /** Whether nothing has been said that was not asked for. */
    public boolean silent() {
        return lines.stream().allMatch(String::isEmpty);
    }

    private static @Nullable String field(List<String> event, String name) {
        return event.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
        client.shutdownNow();
    }
}
