package org.lovebank.hostile.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.lovebank.hostile.wire.Answer;
import org.lovebank.hostile.wire.Octets;
import org.lovebank.hostile.wire.Wire;
import org.lovebank.stack.demo.Invented;
import org.lovebank.stack.demo.api.Api;
import org.lovebank.stack.demo.api.UnexpectedAnswer;

/** Who attacks: the more doors open to somebody, the deeper an attack reaches. */
final class Caller {

    /** Shorter than a token lives. */
    private static final Duration FRESH = Duration.ofMinutes(4);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Supplier<String> signIn;
    private String token;
    private long since;
    private boolean dead;

    private Caller(String name, Supplier<String> signIn) {
        this.name = name;
        this.signIn = signIn;
        this.token = signIn.get();
        this.since = System.nanoTime();
    }

    /** A new member of staff with all these roles in the whole country. */
    static Caller staff(String gateway, String adminPassword, List<String> roles) {
        String name = "hostile-" + UUID.randomUUID().toString().substring(0, 8);
        String password = UUID.randomUUID().toString();
        Api.at(gateway)
                .signIn("admin", adminPassword)
                .post(
                        "/api/v1/logins",
                        Map.of(
                                "username",
                                name,
                                "password",
                                password,
                                "personId",
                                UUID.randomUUID().toString(),
                                "roles",
                                roles,
                                "areas",
                                List.of("cn"),
                                "orgs",
                                List.of()));
        return signedIn(gateway, name, password);
    }

    /** Somebody who has a login already. */
    static Caller signedIn(String gateway, String username, String password) {
        return new Caller(
                username,
                () -> Api.at(gateway)
                        .post("/api/v1/sessions", Map.of("username", username, "password", password))
                        .path("accessToken")
                        .asText());
    }

    /** A program with every scope that a client may have, in the whole country. */
    static Caller program(String gateway, String adminPassword, List<String> scopes) {
        JsonNode client = Api.at(gateway)
                .signIn("admin", adminPassword)
                .post(
                        "/api/v1/clients",
                        Map.of(
                                "clientId",
                                Invented.fresh("hostile"),
                                "name",
                                "测试·程序",
                                "scopes",
                                scopes,
                                "areas",
                                List.of("cn"),
                                "orgs",
                                List.of()));
        String id = client.path("clientId").asText();
        String secret = client.path("clientSecret").asText();
        return new Caller(id, () -> token(URI.create(gateway), id, secret));
    }

    private static String token(URI gateway, String client, String secret) {
        try (Wire wire = new Wire(gateway.getHost(), gateway.getPort(), PATIENCE)) {
            Answer answer = wire.ask(
                    "POST",
                    "/oauth2/token",
                    Map.of("Content-Type", "application/x-www-form-urlencoded"),
                    Octets.of("grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret));
            return Api.JSON.readTree(answer.text()).path("access_token").asText();
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    String name() {
        return name;
    }

    String authorization() {
        if (!dead && System.nanoTime() - since > FRESH.toNanos()) {
            since = System.nanoTime();
            renew();
        }
        return "Bearer " + token;
    }

    /** An attack may have ended this very login; whoever has none any more goes on with what they have. */
    private void renew() {
        try {
            token = signIn.get();
        } catch (UnexpectedAnswer ended) {
            dead = true;
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
