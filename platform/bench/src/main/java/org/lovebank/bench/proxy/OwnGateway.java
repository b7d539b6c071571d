package org.lovebank.bench.proxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lovebank.bench.ledger.Server;
import org.lovebank.stack.database.HouseDatabase;
import org.lovebank.stack.database.HouseDatabases;
import org.lovebank.stack.house.House;

/** The packaged gateway with everything on, beside its own PostgreSQL; only its allowances are wide. */
final class OwnGateway implements AutoCloseable {

    private static final String HOUSE = "gateway";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PLENTY = "10000000";
    private static final List<String> FLAGS = List.of(
            "-Xms64m",
            "-Xmx160m",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=40",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TrimNativeHeapInterval=5000",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED");

    private final Path checkout;
    private final Path folder;
    private final List<Runnable> open = new ArrayList<>();

    OwnGateway(Path checkout, Path folder) {
        this.checkout = checkout;
        this.folder = folder;
    }

    Program start(InetSocketAddress upstream, Trust trust) throws IOException, InterruptedException {
        Server server = Server.start(folder);
        open.add(server::close);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        String extra = System.getenv().getOrDefault("LOVEBANK_JAVA_OPTS", "").strip();
        if (!extra.isEmpty()) {
            command.addAll(List.of(extra.split("\\s+", -1)));
        }
        command.addAll(List.of("-jar", House.GATEWAY.jar(checkout).toString()));
        int port = Program.freePort();
        return Program.start(
                HOUSE,
                port,
                folder.resolve("gateway.log"),
                command,
                settings(
                        new HouseDatabases(server.port(), Server.PASSWORD).create(HOUSE, HOUSE, "owner", "app"),
                        upstream,
                        trust,
                        port),
                PATIENCE);
    }

    private static Map<String, String> settings(
            HouseDatabase database, InetSocketAddress upstream, Trust trust, int port) throws IOException {
        String key =
                Base64.getEncoder().encodeToString("bench-only-key-0123456789abcdefg".getBytes(StandardCharsets.UTF_8));
        Map<String, String> settings = new HashMap<>();
        settings.put("MALLOC_ARENA_MAX", "2");
        settings.put("LOVEBANK_GATEWAY_HOST", "127.0.0.1");
        settings.put("LOVEBANK_GATEWAY_PORT", Integer.toString(port));
        settings.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        settings.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(Program.freePort()));
        for (House house : House.values()) {
            if (house != House.GATEWAY) {
                settings.put("LOVEBANK_GATEWAY_UPSTREAMS_" + house.name(), "http://127.0.0.1:" + upstream.getPort());
            }
        }
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        settings.put("QUARKUS_DATASOURCE_USERNAME", database.app());
        settings.put("QUARKUS_DATASOURCE_PASSWORD", database.appPassword());
        settings.put("QUARKUS_FLYWAY_USERNAME", database.owner());
        settings.put("QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
        settings.put("LOVEBANK_EVENTLOG_RELAY_ENABLED", "false");
        settings.put("LOVEBANK_EVENTLOG_CONSUMER_ENABLED", "false");
        settings.put("LOVEBANK_ACCESS_ISSUER", "http://gateway.bench," + trust.issuer());
        settings.put("LOVEBANK_ACCESS_AUDIENCE", trust.audience());
        settings.put(
                "LOVEBANK_ACCESS_JWKS_URL",
                "http://gateway.bench/oauth2/jwks," + trust.keySet().toUri());
        settings.put("LOVEBANK_TRAFFIC_PERSON_REQUESTS", PLENTY);
        settings.put("LOVEBANK_TRAFFIC_CLIENT_REQUESTS", PLENTY);
        settings.put("LOVEBANK_MASTER_KEY", key);
        settings.put("LOVEBANK_CURSOR_KEY", key);
        return settings;
    }

    @Override
    public void close() {
        open.reversed().forEach(Runnable::run);
    }
}
