package org.lovebank.bench.ledger;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lovebank.stack.database.HouseDatabase;
import org.lovebank.stack.house.House;
import org.lovebank.stack.house.HouseHealth;
import org.lovebank.stack.testing.TestTokens;

/** A packaged house as a process, with the flags of its image. */
public final class HouseUnderLoad implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "-Xmx512m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private HouseUnderLoad(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The love bank. */
    static HouseUnderLoad start(
            Path checkout, Path folder, HouseDatabase database, String kafka, boolean relay, Map<String, String> more)
            throws IOException, InterruptedException {
        return start(House.TIMEBANK, checkout, folder, database, kafka, relay, more);
    }

    /** Any house, ready to answer. */
    public static HouseUnderLoad start(
            House which,
            Path checkout,
            Path folder,
            HouseDatabase database,
            String kafka,
            boolean relay,
            Map<String, String> more)
            throws IOException, InterruptedException {
        return start(which, checkout, folder, database, kafka, relay, more, List.of());
    }

    /** The same with flags for its virtual machine, which go before those of the image. */
    public static HouseUnderLoad start(
            House which,
            Path checkout,
            Path folder,
            HouseDatabase database,
            String kafka,
            boolean relay,
            Map<String, String> more,
            List<String> flags)
            throws IOException, InterruptedException {
        int port = Server.freePort();
        int management = Server.freePort();
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(flags);
        String extra = System.getenv().getOrDefault("LOVEBANK_JAVA_OPTS", "").strip();
        if (!extra.isEmpty()) {
            command.addAll(List.of(extra.split("\\s+", -1)));
        }
        command.addAll(List.of("-jar", which.jar(checkout).toString()));
        Path log = folder.resolve(database.name() + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(settings(database, kafka, relay, port, management));
        builder.environment().putAll(more);
        HouseUnderLoad house = new HouseUnderLoad(builder.start(), port);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!HouseHealth.isReady(management)) {
            if (!house.process.isAlive() || System.nanoTime() > until) {
                house.close();
                throw new IOException(which.word() + " does not start; see " + log);
            }
            Thread.sleep(100);
        }
        return house;
    }

    private static Map<String, String> settings(
            HouseDatabase database, String kafka, boolean relay, int port, int management) {
        String key = Base64.getEncoder().encodeToString(masterKey());
        Map<String, String> settings = new HashMap<>();
        settings.put("MALLOC_ARENA_MAX", "2");
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        settings.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        settings.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        settings.put("QUARKUS_DATASOURCE_USERNAME", database.app());
        settings.put("QUARKUS_DATASOURCE_PASSWORD", database.appPassword());
        settings.put("QUARKUS_FLYWAY_USERNAME", database.owner());
        settings.put("QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        settings.put("LOVEBANK_EVENTLOG_RELAY_ENABLED", Boolean.toString(relay));
        // Nobody speaks to this house but the load: there is no registry to listen to.
        settings.put("LOVEBANK_EVENTLOG_CONSUMER_ENABLED", "false");
        settings.put("LOVEBANK_ACCESS_ISSUER", TestTokens.ISSUER);
        settings.put("LOVEBANK_ACCESS_AUDIENCE", TestTokens.AUDIENCE);
        settings.put("LOVEBANK_ACCESS_JWKS_URL", TestTokens.jwksUrl());
        settings.put("LOVEBANK_MASTER_KEY", key);
        settings.put("LOVEBANK_CERTIFICATE_KEY", key);
        settings.put("LOVEBANK_CURSOR_KEY", key);
        settings.put("LOVEBANK_CHECKPOINT_KEY", key);
        return settings;
    }

    /** The key of every house that is measured: whoever fills its tables seals with it. */
    public static byte[] masterKey() {
        return "bench-only-key-0123456789abcdefg".getBytes(StandardCharsets.UTF_8);
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    public long pid() {
        return process.pid();
    }

    public String get(String path, String token) throws IOException, InterruptedException {
        return send(request(path, token).GET().build());
    }

    public String post(String path, String token, String json) throws IOException, InterruptedException {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(request.uri() + " answers " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
