package org.lovebank.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.stack.testing.TestTokens;

/** What holds for every address of the house, read from its own reference. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class EveryDoorTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");
    private static final int DOORS = 25;
    /** What a wall shows everybody, and a calendar app, which brings no token; the last one never ends its answer. */
    private static final Set<String> OPEN = Set.of(
            "get /api/v1/activity-calendar",
            "get /api/v1/wishes",
            "get /api/v1/wishes/{id}",
            "get /api/v1/wishes/stream",
            "get /api/v1/stats/page",
            "get /api/v1/wishes/wall/page");

    private static final String ENDLESS = "get /api/v1/wishes/stream";

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void nobodyEntersWithoutAToken() throws Exception {
        Map<String, JsonNode> closed = operations();
        assertThat(closed.keySet()).containsAll(OPEN);
        closed.keySet().removeAll(OPEN);
        closed.forEach((door, operation) -> {
            var answer = given().contentType(ContentType.JSON).body("{}").request(method(door), path(door));
            assertThat(answer.statusCode()).as(door).isEqualTo(401);
            assertThat(answer.<String>path("code")).as(door).isEqualTo("NOT_AUTHENTICATED");
        });
    }

    @Test
    void aStrangersTokenOrAForgedOneOpensNothing() throws Exception {
        Person forger = Person.resident();
        String forged = TestTokens.forCaller(forger.id())
                .roles(Roles.CENTER_ADMIN)
                .areas("cn")
                .claim("exp", 4_000_000_000L)
                .signedByAnotherKey()
                .sign();
        Map<String, JsonNode> doors = operations();
        doors.remove(ENDLESS);
        doors.forEach((door, operation) -> assertThat(given().auth()
                        .oauth2(forged)
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .request(method(door), path(door))
                        .statusCode())
                .as(door)
                .isEqualTo(401));
    }

    @Test
    void noDoorBreaksWhenSomebodySaysNothingAtAll() throws Exception {
        String everybody = TestTokens.forCaller(UUID.randomUUID())
                .roles(Stream.of(Roles.class.getFields()).map(Field::getName).toArray(String[]::new))
                .areas("cn")
                .claim("exp", 4_000_000_000L)
                .sign();
        Map<String, JsonNode> doors = operations();
        doors.values().removeIf(operation -> operation.path("requestBody").isMissingNode());
        assertThat(doors).hasSizeGreaterThanOrEqualTo(DOORS);
        doors.forEach((door, operation) -> {
            var answer = given().auth()
                    .oauth2(everybody)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("If-Match", "\"v999\"")
                    .contentType(ContentType.JSON)
                    .body("null")
                    .request(method(door), path(door));
            assertThat(answer.statusCode()).as(door + answer.asString()).isBetween(400, 499);
            assertThat(answer.<String>path("code")).as(door).isNotBlank();
        });
    }

    @Test
    void everyDoorIsDescribedInBothLanguages() throws Exception {
        Map<String, JsonNode> operations = operations();
        assertThat(operations).hasSizeGreaterThanOrEqualTo(DOORS);
        operations.forEach((door, operation) -> {
            assertThat(operation.path("summary").asText()).as(door).isNotBlank();
            assertThat(operation.path("description").asText()).as(door).matches("(?s).*\\p{IsHan}.*");
            assertThat(operation.path("tags").size()).as(door).isEqualTo(1);
        });
    }

    private Map<String, JsonNode> operations() throws Exception {
        String document = given().baseUri("http://localhost")
                .basePath("")
                .port(management.getPort())
                .queryParam("format", "json")
                .get("/openapi")
                .asString();
        Map<String, JsonNode> operations = new TreeMap<>();
        new ObjectMapper()
                .readTree(document)
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> operations.put(method.getKey() + " " + path.getKey(), method.getValue())));
        return operations;
    }

    private static Method method(String door) {
        return Method.valueOf(door.substring(0, door.indexOf(' ')).toUpperCase(java.util.Locale.ROOT));
    }

    private static String path(String door) {
        return door.substring(door.indexOf(' ') + 1)
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }
}
