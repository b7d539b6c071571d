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
import java.util.stream.Stream;
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

    /** Stands in the table for an address that asks for no token. */
    private static final String NO_TOKEN = "-";

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
        TABLE.forEach((address, roles) -> {
            // when
            Told answer = call(address, "");

            // then
            if (roles.contains(NO_TOKEN)) {
                assertThat(answer.status()).as(address).isLessThan(500).isNotEqualTo(401);
                return;
            }
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
        lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] row = line.split(" = ", -1);
            String[] address = row[0].split(" ", -1);
            Set<String> roles = new TreeSet<>(row[1].matches("[*-]") ? ALL : List.of(row[1].split(" ", -1)));
            assertThat(ALL).as(line).containsAll(roles);
            if (row[1].equals(NO_TOKEN)) {
                roles.add(NO_TOKEN);
            }
            assertThat(table.put(address[0] + " /api/v1/" + address[1], roles))
                    .as("stands twice: " + line)
                    .isNull();
        });
        return table;
    }

    private static Stream<String> lines() {
        try {
            return Files.readString(Path.of("src/test/resources/access-table.txt"))
                    .lines();
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
