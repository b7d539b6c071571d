package org.lovebank.chaos.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lovebank.stack.demo.CommunityPlan;
import org.lovebank.stack.demo.api.Api;

/** A partner's client that deposits: it asks once and says what it was told. */
final class Partner {

    /** No answer came: the connection broke. */
    static final int BROKEN = 0;

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final ArmedStreet street;
    private final String token;

    private Partner(ArmedStreet street, String token) {
        this.street = street;
        this.token = token;
    }

    static Partner of(ArmedStreet street) throws Exception {
        JsonNode client = street.admin()
                .post(
                        "/api/v1/clients",
                        Map.of(
                                "clientId", "partner-" + UUID.randomUUID(),
                                "name", "测试·合作方",
                                "scopes", List.of("deposits:write"),
                                "areas", List.of(CommunityPlan.HOME),
                                "orgs", List.of()));
        String form = "grant_type=client_credentials&client_id="
                + client.path("clientId").asText() + "&client_secret="
                + client.path("clientSecret").asText();
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(street.gateway() + "/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return new Partner(
                street, Api.JSON.readTree(answer.body()).path("access_token").asText());
    }

    /** Tells of one minute of service. */
    Told deposits(UUID record, UUID account) throws InterruptedException {
        return posts("/api/v1/deposits", record.toString(), deposit(record, account));
    }

    /** Tells of many at once, each for itself. */
    Told deposits(String key, List<UUID> records, UUID account) throws InterruptedException {
        return posts(
                "/api/v1/transfer-batches",
                key,
                Map.of(
                        "mode",
                        "INDEPENDENT",
                        "items",
                        records.stream()
                                .map(record -> Map.of("deposit", deposit(record, account)))
                                .toList()));
    }

    private Told posts(String path, String key, Object body) throws InterruptedException {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(street.gateway() + path))
                            .timeout(Duration.ofSeconds(30))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key)
                            .POST(HttpRequest.BodyPublishers.ofString(Api.JSON.writeValueAsString(body)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            boolean again = answer.headers().firstValue("Idempotent-Replayed").isPresent();
            return new Told(answer.statusCode(), again, answer.body());
        } catch (IOException broken) {
            return new Told(BROKEN, false, String.valueOf(broken.getMessage()));
        }
    }

    private static Map<String, Object> deposit(UUID record, UUID account) {
        return Map.of(
                "recordId",
                record,
                "accountId",
                account,
                "minutes",
                1,
                "servedFrom",
                Clock.systemUTC()
                        .instant()
                        .truncatedTo(ChronoUnit.DAYS)
                        .minus(1, ChronoUnit.DAYS)
                        .toString(),
                "categoryCode",
                "REPAIR",
                "place",
                "22街区3号楼",
                "content",
                "修理水龙头",
                "witness",
                "李**");
    }

    /** @param status {@link #BROKEN} when no answer came */
    record Told(int status, boolean again, String body) {}
}
