package org.lovebank.hostile.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lovebank.hostile.attempt.Known;
import org.lovebank.hostile.reference.Operation;
import org.lovebank.hostile.wire.Answer;
import org.lovebank.hostile.wire.Wire;
import org.lovebank.stack.demo.api.Api;

/** Who attacks: the more doors open to somebody, the deeper an attack reaches. */
final class Caller {

    private static final int OK = 200;

    private final String token;

    private Caller(String token) {
        this.token = token;
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
        JsonNode session = Api.at(gateway).post("/api/v1/sessions", Map.of("username", username, "password", password));
        return new Caller(session.path("accessToken").asText());
    }

    String authorization() {
        return "Bearer " + token;
    }

    /** Reads every list once and remembers which ids are there. */
    Known look(Wire wire, List<Operation> operations) {
        Map<String, List<String>> ids = new HashMap<>();
        for (Operation operation : operations) {
            if (operation.method().equals("GET") && !operation.path().contains("{")) {
                List<String> found =
                        ids(wire.ask("GET", operation.path(), Map.of("Authorization", authorization()), null));
                if (!found.isEmpty()) {
                    ids.put(operation.path(), found);
                }
            }
        }
        return new Known(ids);
    }

    private static List<String> ids(Answer answer) {
        List<String> found = new ArrayList<>();
        if (answer.status() == OK && answer.mediaType().equals("application/json")) {
            try {
                JsonNode said = Api.JSON.readTree(answer.text());
                (said.has("items") ? said.path("items") : said).forEach(item -> {
                    if (item.path("id").isTextual()) {
                        found.add(item.path("id").asText());
                    }
                });
            } catch (java.io.IOException notJson) {
                return List.of();
            }
        }
        return found;
    }
}
