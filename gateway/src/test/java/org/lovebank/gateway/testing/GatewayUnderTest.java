package org.lovebank.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.lovebank.stack.testing.HouseUnderTest;
import org.lovebank.stack.testing.TestTokens;

/**
 * The gateway on free ports: behind the wishes stands a house that does as it is told, behind the volunteers one that
 * never answers, behind the accounts none. A second issuer is accepted beside its own.
 */
public final class GatewayUnderTest implements QuarkusTestResourceLifecycleManager {

    public static final String ISSUER = "http://gateway.test";
    public static final String ADMIN_PASSWORD = "first-password";

    /** All callers of the tests are at home here; one address is narrow. */
    private static final Map<String, String> TRAFFIC = Map.of(
            "lovebank.traffic.client.requests", "100000",
            "lovebank.traffic.address.requests", "100000",
            "lovebank.traffic.unbelieved.requests", "400",
            "lovebank.traffic.roads.sign-in.requests", "100000",
            "lovebank.traffic.roads.token.requests", "100000",
            "lovebank.traffic.roads.narrow.address", "GET /api/v1/wishes/narrow/*",
            "lovebank.traffic.roads.narrow.requests", "5",
            "lovebank.traffic.roads.narrow.window", "60s",
            "lovebank.gateway.head-timeout", "2s",
            "lovebank.gateway.body-timeout", "3s");

    private final HouseUnderTest house = new HouseUnderTest();
    private final ObedientHouse obedient = new ObedientHouse();

    @Override
    public Map<String, String> start() {
        house.init(Map.of("db", "gateway"));
        Map<String, String> settings = new HashMap<>(house.start());
        settings.put("lovebank.gateway.host", "127.0.0.1");
        settings.put("lovebank.gateway.port", String.valueOf(freePort()));
        settings.put("lovebank.gateway.instances", "2");
        settings.put("lovebank.gateway.limits.body", "64K");
        settings.put("lovebank.gateway.upstream.response-timeout", "4s");
        settings.put("lovebank.gateway.upstream.connect-timeout", "4s");
        settings.put("lovebank.gateway.upstream.connections", "8");
        settings.put("lovebank.gateway.upstream.waiting", "2");
        settings.put("lovebank.gateway.upstreams.task", "http://127.0.0.1:" + obedient.start());
        settings.put("lovebank.gateway.upstreams.volunteer", "http://127.0.0.1:" + obedient.startSilent());
        settings.put("lovebank.gateway.upstreams.timebank", "http://127.0.0.1:" + freePort());
        settings.put("lovebank.gateway.cors.origins", "https://app.example");
        settings.put("lovebank.reference.documents.task", obedient.address() + "/openapi/task");
        settings.put("lovebank.reference.documents.volunteer", obedient.address() + "/openapi/volunteer");
        settings.put("lovebank.reference.documents.timebank", "http://127.0.0.1:" + freePort() + "/openapi");
        settings.put("lovebank.reference.clients", downloads().toString());
        settings.put("lovebank.access.issuer", ISSUER + "," + TestTokens.ISSUER);
        settings.put("lovebank.access.jwks-url", ISSUER + "/oauth2/jwks," + TestTokens.jwksUrl());
        settings.put("lovebank.bootstrap-admin-password", ADMIN_PASSWORD);
        settings.put("lovebank.argon2.memory-kib", "1024");
        settings.put("lovebank.argon2.passes", "1");
        settings.put("lovebank.sign-in.locked-for", "4s");
        settings.put("lovebank.eventlog.relay.enabled", "false");
        settings.put("lovebank.eventlog.consumer.enabled", "false");
        settings.put("lovebank.webhooks.private-targets", "true");
        settings.put("lovebank.webhooks.retries", "1s,1s");
        settings.put("lovebank.webhooks.patience", "3s");
        settings.putAll(TRAFFIC);
        return settings;
    }

    @Override
    public void stop() {
        obedient.stop();
        house.stop();
    }

    /** A folder with one client, and something that is none. */
    private static Path downloads() {
        try {
            Path folder = Files.createTempDirectory("downloads");
            Files.writeString(folder.resolve("lovebank-test-1.0.0.zip"), "a client");
            Files.writeString(folder.resolve("notes.txt"), "no client");
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** A port on which nobody listens now. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
