package org.lovebank.rules.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lovebank.rules.Street;
import org.lovebank.stack.database.HouseDatabase;
import org.lovebank.stack.house.House;

/**
 * How a really started house ended.
 *
 * @param lines what it said on standard error
 */
record RefusedStart(int exitCode, List<String> lines) {
    private static final long PATIENCE_SECONDS = 120;
    private static final String KEY = "dGVzdC1vbmx5LW1hc3Rlci1rZXktMDEyMzQ1Njc4OWE=";

    /** A packaged house with settings that are right, but for {@code otherwise}; an empty value takes a setting away. */
    static RefusedStart of(House house, HouseDatabase database, Map<String, String> otherwise)
            throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                "0",
                "QUARKUS_MANAGEMENT_PORT",
                "0",
                "QUARKUS_DATASOURCE_JDBC_URL",
                database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME",
                database.app(),
                "QUARKUS_DATASOURCE_PASSWORD",
                database.appPassword(),
                "QUARKUS_FLYWAY_USERNAME",
                database.owner(),
                "QUARKUS_FLYWAY_PASSWORD",
                database.ownerPassword(),
                "LOVEBANK_MASTER_KEY",
                KEY,
                "LOVEBANK_CURSOR_KEY",
                KEY));
        settings.putAll(Map.of(
                "LOVEBANK_CHECKPOINT_KEY", KEY,
                "LOVEBANK_EVENTLOG_RELAY_ENABLED", "false",
                "LOVEBANK_EVENTLOG_CONSUMER_ENABLED", "false",
                "QUARKUS_FLYWAY_CONNECT_RETRIES", "0",
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1"));
        settings.putAll(otherwise);
        settings.values().removeIf(String::isEmpty);
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        house.jar(Street.ROOT).toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.matches("(LOVEBANK|QUARKUS|KAFKA)_.*"));
        builder.environment().putAll(settings);
        Process process = builder.start();
        try {
            String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("it neither started nor ended: " + said);
            }
            return new RefusedStart(process.exitValue(), said.lines().toList());
        } finally {
            process.destroyForcibly();
        }
    }
}
