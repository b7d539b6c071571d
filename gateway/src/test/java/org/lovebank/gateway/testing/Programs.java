package org.lovebank.gateway.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Clients, registered as an administrator registers them. */
public final class Programs {

    private Programs() {}

    /** A program with its secret. */
    public record Program(String clientId, String secret) {

        public String token() {
            return requestToken().then().statusCode(200).extract().path("access_token");
        }

        public Response requestToken() {
            return Gateway.call()
                    .auth()
                    .preemptive()
                    .basic(clientId, secret)
                    .formParam("grant_type", "client_credentials")
                    .post("/oauth2/token");
        }
    }

    public static Program registered(List<String> scopes, List<String> areas) {
        String clientId = "c-" + UUID.randomUUID();
        Response made = register(Gateway.adminToken(), UUID.randomUUID().toString(), clientId, scopes, areas);
        return new Program(clientId, made.then().statusCode(201).extract().path("clientSecret"));
    }

    /** A program with terms of its own. */
    public static Program registered(Map<String, Object> terms, List<String> areas) {
        Response made = register(terms, areas);
        return new Program(
                made.then().statusCode(201).extract().path("clientId"),
                made.then().extract().path("clientSecret"));
    }

    public static Response register(Map<String, Object> terms, List<String> areas) {
        Map<String, Object> client = new HashMap<>(terms);
        client.putAll(Map.of("clientId", "c-" + UUID.randomUUID(), "name", "A program", "areas", areas));
        client.putIfAbsent("scopes", List.of());
        return Gateway.call(Gateway.adminToken())
                .contentType(ContentType.JSON)
                .body(client)
                .post("/api/v1/clients");
    }

    public static Response register(
            String token, String idempotencyKey, String clientId, List<String> scopes, List<String> areas) {
        return Gateway.call()
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", idempotencyKey)
                .contentType(ContentType.JSON)
                .body(Map.of("clientId", clientId, "name", "A program", "scopes", scopes, "areas", areas))
                .post("/api/v1/clients");
    }
}
