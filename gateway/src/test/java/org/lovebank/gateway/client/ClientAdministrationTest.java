package org.lovebank.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Database;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.People;
import org.lovebank.gateway.testing.Programs;
import org.lovebank.gateway.testing.Programs.Program;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class ClientAdministrationTest {

    @Test
    void theSecretIsShownOnceAndARepeatedRequestDoesNotShowItAgain() {
        // given
        String admin = Gateway.adminToken();
        String key = UUID.randomUUID().toString();
        String clientId = "c-" + UUID.randomUUID();

        // when
        Response first = Programs.register(admin, key, clientId, List.of("volunteers:register"), List.of("cn.xigu"));
        Response again = Programs.register(admin, key, clientId, List.of("volunteers:register"), List.of("cn.xigu"));

        // then
        first.then().statusCode(201).body("clientSecret", notNullValue());
        again.then()
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"))
                .body("clientId", equalTo(clientId))
                .body("clientSecret", nullValue());
        Gateway.call(admin)
                .get("/api/v1/clients/" + clientId)
                .then()
                .statusCode(200)
                .body("clientSecret", nullValue())
                .body("scopes", equalTo(List.of("volunteers:register")));
        assertThat(Database.column("select k::text from idempotency_key k"))
                .noneMatch(row -> row.contains(first.<String>path("clientSecret")));
        assertThat(Database.column("select data::text from event_log where type = 'gw.client.changed.v1'"))
                .anyMatch(data -> data.contains(clientId));
    }

    @Test
    void noSecretIsBelievedAfterItWasRenewedAndNoTokenOfBefore() {
        // given
        Program program = Programs.registered(List.of("volunteers:register"), List.of("cn.xigu"));
        String token = program.token();

        // when
        Response renewed = Gateway.call(Gateway.adminToken())
                .contentType(ContentType.JSON)
                .post("/api/v1/clients/" + program.clientId() + "/secrets");

        // then
        String secret = renewed.then().statusCode(201).extract().path("clientSecret");
        program.requestToken().then().statusCode(401).body("error", equalTo("invalid_client"));
        Gateway.call(token).get("/api/v1/assignments").then().statusCode(401);
        String newToken = new Program(program.clientId(), secret).token();
        Gateway.call(newToken).get("/api/v1/assignments").then().statusCode(200);
    }

    @Test
    void aClientThatIsSwitchedOffGetsNothingAndItsTokensAreTakenBack() {
        // given
        Program program = Programs.registered(List.of(), List.of("cn.xigu"));
        String token = program.token();

        // when
        Gateway.call(Gateway.adminToken())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v0\"")
                .body("{\"status\":\"DISABLED\"}")
                .patch("/api/v1/clients/" + program.clientId())
                .then()
                .statusCode(200);

        // then
        program.requestToken().then().statusCode(401);
        Gateway.call(token).get("/api/v1/assignments").then().statusCode(401);
    }

    @Test
    void anAdministratorRegistersAndSeesClientsOfHisAreasOnly() {
        // given
        String xigu = People.with(List.of("CENTER_ADMIN"), List.of("cn.xigu")).token();
        Program outside = Programs.registered(List.of(), List.of("cn.anning"));
        String key = UUID.randomUUID().toString();

        // when
        Response beyond = Programs.register(xigu, key, "c-" + UUID.randomUUID(), List.of(), List.of("cn.anning"));
        Response unknownScope = Programs.register(
                xigu, UUID.randomUUID().toString(), "c-" + UUID.randomUUID(), List.of("everything"), List.of());

        // then
        beyond.then().statusCode(403).body("code", equalTo("AREA_NOT_YOURS"));
        unknownScope.then().statusCode(422).body("code", equalTo("UNKNOWN_SCOPE"));
        Gateway.call(xigu).get("/api/v1/clients/" + outside.clientId()).then().statusCode(404);
        Gateway.call(xigu)
                .queryParam("limit", 100)
                .get("/api/v1/clients")
                .then()
                .statusCode(200)
                .body("items.clientId", not(hasItem(outside.clientId())));
    }

    @Test
    void onlyAdministratorsAdminister() {
        // given
        List<String> others = List.of(
                People.volunteer().token(),
                Programs.registered(List.of("logins:write"), List.of("cn")).token());

        // when / then
        for (String token : others) {
            Gateway.call(token).get("/api/v1/clients").then().statusCode(403).body("code", equalTo("NOT_ALLOWED"));
            Gateway.call(token).get("/api/v1/logins").then().statusCode(403);
            Gateway.call(token)
                    .contentType(ContentType.JSON)
                    .body(Map.of("clientId", "mine", "name", "Mine", "scopes", List.of()))
                    .post("/api/v1/clients")
                    .then()
                    .statusCode(403);
        }
    }
}
