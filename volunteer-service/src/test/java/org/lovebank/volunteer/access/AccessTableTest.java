package org.lovebank.volunteer.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

/** Calls every address of this house with every role; what the table does not list must not be there. */
@QuarkusTest
@TheRegistry
class AccessTableTest {

    private static final List<String> ALL = List.of(
            Roles.RESIDENT,
            Roles.PROXY,
            Roles.GUARDIAN,
            Roles.VOLUNTEER,
            Roles.MINOR_VOLUNTEER,
            Roles.GRID_DUTY,
            Roles.WITNESS,
            Roles.TEAM_CORE,
            Roles.TEAM_LEADER,
            Roles.ORG_COORDINATOR,
            Roles.COMMUNITY_DISPATCHER,
            Roles.STATION_WORKER,
            Roles.STATION_HEAD,
            Roles.BANK_TELLER,
            Roles.BANK_COUNCIL,
            Roles.REDEMPTION_PARTNER,
            Roles.CENTER_ADMIN,
            Roles.AUDITOR,
            Roles.DPO,
            Roles.PARTNER_CLIENT,
            Roles.SYSTEM_JOB,
            Roles.OPS);
    private static final Set<String> EVERYBODY = Set.copyOf(ALL);
    private static final Set<String> STATION = Set.of(Roles.STATION_WORKER, Roles.STATION_HEAD);
    private static final Set<String> NETWORK = Set.of(Roles.CENTER_ADMIN, Roles.STATION_HEAD);
    private static final Set<String> HEADS = NETWORK;
    private static final Set<String> VOLUNTEERS_AND_STATION =
            Set.of(Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.STATION_WORKER, Roles.STATION_HEAD);

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");
    private static final Map<String, Set<String>> TABLE = table();

    @Test
    void everyAddressOfTheHouseStandsInTheTable() {
        // given
        String document = openApi();

        // when
        Set<String> addresses = addresses(document);

        // then
        assertThat(addresses).isEqualTo(TABLE.keySet());
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        TABLE.keySet().forEach(address -> {
            // when
            Told answer = call(address, "");

            // then
            assertThat(answer.status()).as(address).isEqualTo(401);
            assertThat(answer.contentType()).startsWith("application/problem+json");
        });
    }

    @Test
    void everyRoleMayWhatTheTableSaysAndNothingElse() {
        for (String role : ALL) {
            String token = Somebody.with(role, "cn.nowhere").token();
            TABLE.forEach((address, allowed) -> {
                // when
                Told answer = call(address, token);

                // then
                String told = role + " " + address;
                if (allowed.contains(role)) {
                    assertThat(answer.code()).as(told).isNotEqualTo("NOT_ALLOWED");
                    assertThat(answer.status()).as(told).isLessThan(500).isNotEqualTo(401);
                } else {
                    assertThat(answer.status() + " " + answer.code()).as(told).isEqualTo("403 NOT_ALLOWED");
                }
            });
        }
    }

    private static Told call(String address, String token) {
        String method = address.substring(0, address.indexOf(' '));
        String path = address.substring(address.indexOf(' ') + 1)
                .replaceAll("\\{path}", "cn")
                .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"v0\"")
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            String code = CODE.matcher(answer.body())
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElse("");
            return new Told(
                    answer.statusCode(),
                    code,
                    answer.headers().firstValue("Content-Type").orElse(""));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What a caller was told. */
    record Told(int status, String code, String contentType) {}

    /** The build writes the document that the gateway merges. */
    private static String openApi() {
        try {
            return Files.readString(Path.of("target/openapi/volunteer-service.json"));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    private static Set<String> addresses(String document) {
        Map<String, Map<String, Object>> paths =
                io.restassured.path.json.JsonPath.from(document).getMap("paths");
        Set<String> addresses = new TreeSet<>();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(Set.of("get", "post", "put", "patch", "delete")::contains)
                .forEach(method -> addresses.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        return addresses;
    }

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new TreeMap<>();
        String v1 = "/api/v1/";
        table.put("POST " + v1 + "areas", Set.of(Roles.CENTER_ADMIN));
        table.put("GET " + v1 + "areas", EVERYBODY);
        table.put("GET " + v1 + "areas/{path}", EVERYBODY);
        table.put("PUT " + v1 + "areas/{path}", Set.of(Roles.CENTER_ADMIN));
        for (String noun : List.of("organisations", "stations", "teams")) {
            table.put("POST " + v1 + noun, NETWORK);
            table.put("GET " + v1 + noun, EVERYBODY);
            table.put("GET " + v1 + noun + "/{id}", EVERYBODY);
        }
        table.put(
                "POST " + v1 + "teams/{id}/members",
                Set.of(Roles.CENTER_ADMIN, Roles.STATION_HEAD, Roles.STATION_WORKER));
        table.put(
                "GET " + v1 + "teams/{id}/members",
                Set.of(Roles.CENTER_ADMIN, Roles.STATION_HEAD, Roles.STATION_WORKER, Roles.AUDITOR));
        table.put("POST " + v1 + "registry-policies", Set.of(Roles.CENTER_ADMIN));
        table.put("GET " + v1 + "registry-policies", EVERYBODY);
        people(table, v1);
        records(table, v1 + "service-records");
        return table;
    }

    private static void people(Map<String, Set<String>> table, String v1) {
        table.put("POST " + v1 + "persons", STATION);
        table.put("POST " + v1 + "persons/lookups", STATION);
        table.put("GET " + v1 + "persons/{id}", EVERYBODY);
        table.put("GET " + v1 + "persons/{id}/disclosures", EVERYBODY);
        table.put("GET " + v1 + "persons/{id}/unmasked", Set.of(Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.DPO));
        table.put("GET " + v1 + "persons/{personId}/consents", EVERYBODY);
        table.put("POST " + v1 + "persons/{personId}/consents", EVERYBODY);
        table.put("POST " + v1 + "persons/{personId}/consents/{id}/withdrawal", EVERYBODY);
        table.put("POST " + v1 + "volunteers", Set.of(Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.PARTNER_CLIENT));
        table.put(
                "GET " + v1 + "volunteers",
                Set.of(
                        Roles.STATION_WORKER,
                        Roles.STATION_HEAD,
                        Roles.CENTER_ADMIN,
                        Roles.COMMUNITY_DISPATCHER,
                        Roles.BANK_TELLER,
                        Roles.AUDITOR,
                        Roles.DPO));
        table.put("GET " + v1 + "volunteers/{id}", EVERYBODY);
        table.put("PUT " + v1 + "volunteers/{id}", VOLUNTEERS_AND_STATION);
        table.put("POST " + v1 + "volunteers/{id}/status-changes", VOLUNTEERS_AND_STATION);
        table.put(
                "POST " + v1 + "volunteers/{id}/charter-acceptances",
                Set.of(
                        Roles.VOLUNTEER,
                        Roles.MINOR_VOLUNTEER,
                        Roles.RESIDENT,
                        Roles.STATION_WORKER,
                        Roles.STATION_HEAD,
                        Roles.PARTNER_CLIENT));
        table.put("GET " + v1 + "volunteers/{id}/star-rating", EVERYBODY);
        table.put("GET " + v1 + "volunteer-codes", EVERYBODY);
        table.put("POST " + v1 + "beneficiaries", STATION);
        table.put(
                "GET " + v1 + "beneficiaries",
                Set.of(Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER, Roles.DPO));
        table.put("GET " + v1 + "beneficiaries/{id}", EVERYBODY);
        table.put("GET " + v1 + "beneficiary-groups", EVERYBODY);
        table.put("GET " + v1 + "service-categories", EVERYBODY);
    }

    private static void records(Map<String, Set<String>> table, String records) {
        table.put("POST " + records, VOLUNTEERS_AND_STATION);
        table.put("GET " + records, EVERYBODY);
        table.put("GET " + records + "/{id}", EVERYBODY);
        table.put("GET " + records + "/{id}/steps", EVERYBODY);
        table.put("POST " + records + "/{id}/submission", VOLUNTEERS_AND_STATION);
        table.put("POST " + records + "/{id}/witness-signature", EVERYBODY);
        table.put("POST " + records + "/{id}/confirmation", STATION);
        table.put("POST " + records + "/{id}/rejection", STATION);
        table.put(
                "POST " + records + "/{id}/objections",
                Set.of(
                        Roles.RESIDENT,
                        Roles.VOLUNTEER,
                        Roles.MINOR_VOLUNTEER,
                        Roles.WITNESS,
                        Roles.GRID_DUTY,
                        Roles.STATION_WORKER,
                        Roles.STATION_HEAD));
        table.put("POST " + records + "/{id}/objection-decision", HEADS);
        table.put("POST " + records + "/{id}/voiding", HEADS);
        table.put("POST " + records + "/{id}/voiding-approval", HEADS);
    }
}
