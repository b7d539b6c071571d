package org.lovebank.rules.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lovebank.rules.Street;
import org.lovebank.stack.demo.api.Api;
import org.lovebank.stack.house.House;
import org.lovebank.stack.house.Replica;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.StackHome;

/** Who looks at a street from outside: scrapes its figures, collects its spans, reads its log lines. */
public final class Observatory implements AutoCloseable {

    private static final int LOOKS = 150;
    private static final long CONSUMER = 5;

    private final HttpServer collector;
    private final List<Span> spans = new CopyOnWriteArrayList<>();

    private Observatory(HttpServer collector) {
        this.collector = collector;
    }

    /** A span as OTLP tells it. */
    record Span(String house, String trace, String id, String parent, String name, long kind) {}

    public static Observatory open() {
        Observatory opened = new Observatory(server());
        opened.collector.createContext("/v1/traces", exchange -> {
            try (exchange) {
                opened.keep(exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(200, -1);
            }
        });
        opened.collector.start();
        return opened;
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** What the houses are told, so that they can be looked at. */
    public String settings() {
        return "\nLOVEBANK_WATCH_EVERY=1s\nLOVEBANK_WATCH_DATABASE_ROOM=10G\nLOVEBANK_LOG_FORMAT=json"
                + "\nLOVEBANK_TRACES_GATHER=500ms\nLOVEBANK_TRACES_ENDPOINT=http://127.0.0.1:"
                + collector.getAddress().getPort() + "\n";
    }

    /** Every figure that is asked for, a trace from the gateway over a house and Kafka into another, lines that are JSON. */
    public void seesEverything(StackHome home) throws IOException, InterruptedException {
        List<Part> replicas = Stream.of(House.values())
                .flatMap(house -> IntStream.rangeClosed(1, Replica.MOST).mapToObj(number -> new Replica(house, number)))
                .flatMap(replica -> Part.findAlive(home, replica.name()).stream())
                .toList();
        assertThat(replicas).hasSizeGreaterThanOrEqualTo(House.values().length);
        ShownNames.areIn(replicas.stream().map(Part::managementPort).toList());
        for (int look = 0; look < LOOKS && heardFromTask().isEmpty(); look++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(heardFromTask())
                .as(
                        "a consumer's span below a span of task-service below a span of the gateway, among %s",
                        spans.size())
                .isNotEmpty();
        for (House house : House.values()) {
            for (int number = 1; number <= Replica.MOST; number++) {
                Path log = home.log(new Replica(house, number).name());
                if (Files.exists(log)) {
                    linesAreJson(log, house);
                }
            }
        }
    }

    private List<Span> heardFromTask() {
        return spans.stream()
                .filter(span -> span.kind() == CONSUMER && !span.house().equals("task-service"))
                .filter(span -> below(span, "task-service", told -> below(told, "gateway", _ -> true)))
                .toList();
    }

    private boolean below(Span span, String house, Predicate<Span> further) {
        return spans.stream()
                .filter(other -> other.house().equals(house))
                .filter(other ->
                        other.id().equals(span.parent()) && other.trace().equals(span.trace()))
                .anyMatch(further);
    }

    private static void linesAreJson(Path log, House house) throws IOException {
        List<String> lines = Street.read(log)
                .lines()
                .filter(line -> !line.startsWith("WARNING: "))
                .toList();
        assertThat(lines).as("%s logs", house).isNotEmpty();
        for (String line : lines) {
            var read = Api.JSON.readTree(line);
            assertThat(read.path("timestamp").asText()).as(line).isNotEmpty();
            assertThat(read.path("level").asText()).as(line).isNotEmpty();
            assertThat(read.has("message")).as(line).isTrue();
            assertThat(read.path("house").asText())
                    .as(line)
                    .isEqualTo(String.valueOf(house.jar(Path.of("")).getName(0)));
            assertThat(read.path("mdc").isObject()).as(line).isTrue();
        }
    }

    private void keep(byte[] request) {
        for (byte[] ofHouse : ProtobufReader.of(request).messages(1)) {
            ProtobufReader resource = ProtobufReader.of(ofHouse);
            Map<String, String> facts = new HashMap<>();
            for (byte[] fact : resource.message(1).messages(1)) {
                ProtobufReader pair = ProtobufReader.of(fact);
                facts.put(pair.text(1), pair.message(2).text(1));
            }
            List<byte[]> told = new ArrayList<>();
            resource.messages(2)
                    .forEach(scope -> told.addAll(ProtobufReader.of(scope).messages(2)));
            for (byte[] span : told) {
                ProtobufReader read = ProtobufReader.of(span);
                spans.add(new Span(
                        facts.getOrDefault("service.name", ""),
                        hex(read.bytes(1)),
                        hex(read.bytes(2)),
                        hex(read.bytes(4)),
                        new String(read.bytes(5), StandardCharsets.UTF_8),
                        read.number(6)));
            }
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        collector.stop(0);
    }
}
