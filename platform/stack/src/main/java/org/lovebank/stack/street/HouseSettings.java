package org.lovebank.stack.street;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.lovebank.stack.database.HouseDatabase;
import org.lovebank.stack.house.House;
import org.lovebank.stack.house.Replica;
import org.lovebank.stack.house.Roads;
import org.lovebank.stack.secret.Secrets;

/** What a house is told by its environment, secrets by their files; every name here is a setting that the house reads. */
final class HouseSettings {
    private static final String LOOPBACK = "127.0.0.1";

    private final PortPlan ports;
    private final Secrets secrets;
    private final Path checkout;
    private final Roads roads;

    HouseSettings(PortPlan ports, Secrets secrets, Path checkout, Roads roads) {
        this.ports = ports;
        this.secrets = secrets;
        this.checkout = checkout;
        this.roads = roads;
    }

    Map<String, String> of(Replica replica, HouseDatabase database) {
        House house = replica.house();
        Map<String, String> settings = new HashMap<>();
        // glibc gives each thread an arena of its own otherwise, some 30 MB a house.
        settings.put("MALLOC_ARENA_MAX", "2");
        settings.put("QUARKUS_HTTP_HOST", LOOPBACK);
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(replica)));
        settings.put("QUARKUS_MANAGEMENT_HOST", LOOPBACK);
        settings.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.managementOf(replica)));
        settings.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                database.jdbcUrlAt(roads.between(replica.name(), PortPlan.POSTGRES, ports.postgres())));
        settings.put("QUARKUS_DATASOURCE_USERNAME", database.app());
        settings.put("QUARKUS_DATASOURCE_PASSWORD_FILE", secrets.passwordFile(house.word() + "-app-password"));
        settings.put("QUARKUS_FLYWAY_USERNAME", database.owner());
        settings.put("QUARKUS_FLYWAY_PASSWORD_FILE", secrets.passwordFile(house.word() + "-owner-password"));
        settings.put(
                "KAFKA_BOOTSTRAP_SERVERS",
                LOOPBACK + ":" + roads.between(Roads.EVERYBODY, PortPlan.KAFKA, ports.kafka()));
        settings.put("LOVEBANK_ACCESS_ISSUER", gatewayUrl());
        settings.put("LOVEBANK_ACCESS_AUDIENCE", "lovebank");
        settings.put("LOVEBANK_ACCESS_JWKS_URL", gatewayUrl() + "/oauth2/jwks");
        settings.put("LOVEBANK_MASTER_KEY_FILE", secrets.keyFile("master-key"));
        settings.put("LOVEBANK_CURSOR_KEY_FILE", secrets.keyFile("cursor-key"));
        if (house == House.TIMEBANK) {
            settings.put("LOVEBANK_CHECKPOINT_KEY_FILE", secrets.keyFile(Secrets.CHECKPOINT));
            settings.put("LOVEBANK_PAPER_ADDRESS", gatewayUrl());
        }
        if (house == House.VOLUNTEER) {
            settings.put("LOVEBANK_CERTIFICATE_KEY_FILE", secrets.keyFile(Secrets.CERTIFICATE));
        }
        for (House each : House.values()) {
            String word = each.word().toUpperCase(Locale.ROOT);
            settings.put(
                    "LOVEBANK_EVENTLOG_SOURCES_" + word,
                    addresses(replica, each, PortPlan.MANAGEMENT, ports::managementOf));
            if (house == House.GATEWAY && each != House.GATEWAY) {
                settings.put("LOVEBANK_GATEWAY_UPSTREAMS_" + word, addresses(replica, each, "", ports::of));
                settings.put(
                        "LOVEBANK_REFERENCE_DOCUMENTS_" + word,
                        "http://" + LOOPBACK + ":" + ports.managementOf(each) + "/openapi?format=json");
            }
        }
        if (ports.replicas() > 1) {
            // Long enough for the gateway, and for whoever shares out callers, to hear of it twice.
            settings.put("LOVEBANK_DRAIN_DELAY", "1500ms");
        }
        if (house == House.GATEWAY) {
            settings.put("LOVEBANK_GATEWAY_UPSTREAM_ASK_EVERY", "500ms");
            // The public port is the data plane's; its own REST stands behind it on any free port.
            settings.put("QUARKUS_HTTP_PORT", "0");
            settings.put("LOVEBANK_GATEWAY_HOST", LOOPBACK);
            settings.put("LOVEBANK_GATEWAY_PORT", Integer.toString(ports.of(replica)));
            settings.put("LOVEBANK_BOOTSTRAP_ADMIN_PASSWORD_FILE", secrets.passwordFile(Secrets.ADMIN));
            // On one machine everybody has one address, and journeys and load come as few people.
            for (String limit : List.of("ADDRESS", "PERSON", "CLIENT", "ROADS_SIGN_IN", "ROADS_TOKEN")) {
                settings.put("LOVEBANK_TRAFFIC_" + limit + "_REQUESTS", "1000000");
            }
            settings.put(
                    "LOVEBANK_REFERENCE_CLIENTS",
                    checkout.resolve("gateway/target/clients").toString());
            settings.put("LOVEBANK_WEBHOOKS_PRIVATE_TARGETS", "true");
        }
        return settings;
    }

    private String addresses(Replica from, House house, String use, ToIntFunction<Replica> port) {
        return Replicas.all(house, ports.replicas()).stream()
                .map(each -> roads.between(from.name(), each.name() + use, port.applyAsInt(each)))
                .map(each -> "http://" + LOOPBACK + ":" + each)
                .collect(Collectors.joining(","));
    }

    String gatewayUrl() {
        return "http://localhost:" + ports.of(House.GATEWAY);
    }
}
