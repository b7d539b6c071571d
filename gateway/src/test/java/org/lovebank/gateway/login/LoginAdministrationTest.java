package org.lovebank.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lovebank.gateway.testing.Database;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.People;
import org.lovebank.gateway.testing.Programs;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class LoginAdministrationTest {

    /** Who gives what, where: ROOT is the first administrator, XIGU administers cn.xigu, APP may make logins there. */
    @ParameterizedTest
    @CsvSource({
        "ROOT,  VOLUNTEER,            cn.xigu,        201, ",
        "ROOT,  AUDITOR,              cn,             201, ",
        "ROOT,  OPS,                  cn,             201, ",
        "XIGU,  STATION_HEAD,         cn.xigu.fulilu, 201, ",
        "XIGU,  CENTER_ADMIN,         cn.xigu,        201, ",
        "XIGU,  STATION_HEAD,         cn.anning,      403, AREA_NOT_YOURS",
        "XIGU,  STATION_HEAD,         cn,             403, AREA_NOT_YOURS",
        "XIGU,  OPS,                  cn.xigu,        403, ROLE_NOT_YOURS_TO_GIVE",
        "XIGU,  AUDITOR,              cn.xigu,        403, ROLE_NOT_YOURS_TO_GIVE",
        "XIGU,  KING,                 cn.xigu,        422, UNKNOWN_ROLE",
        "XIGU,  SYSTEM_JOB,           cn.xigu,        422, UNKNOWN_ROLE",
        "XIGU,  PARTNER_CLIENT,       cn.xigu,        422, UNKNOWN_ROLE",
        "APP,   VOLUNTEER,            cn.xigu.fulilu, 201, ",
        "APP,   RESIDENT,             cn.xigu,        201, ",
        "APP,   RESIDENT,             cn.anning,      403, AREA_NOT_YOURS",
        "APP,   COMMUNITY_DISPATCHER, cn.xigu,        403, ROLE_NOT_YOURS_TO_GIVE",
        "APP,   CENTER_ADMIN,         cn.xigu,        403, ROLE_NOT_YOURS_TO_GIVE",
        "OTHER, VOLUNTEER,            cn.xigu,        403, NOTHING_YOURS_TO_GIVE",
        "REN,   VOLUNTEER,            cn.xigu,        403, NOT_ALLOWED",
    })
    void nobodyGivesWhatReachesBeyondHimself(String giver, String role, String area, int status, String code) {
        // when
        Response answer = People.make(tokenOf(giver), newLogin(role, area));

        // then
        answer.then().statusCode(status);
        assertThat(answer.<String>path("code")).isEqualTo(code);
    }

    @Test
    void aLoginIsMadeToldAndNoted() {
        // given
        UUID person = UUID.randomUUID();
        String admin = Gateway.adminToken();

        // when
        Response made = People.make(
                admin,
                People.body(
                        "Wang." + person.toString().substring(0, 8),
                        "password-1",
                        person,
                        List.of("VOLUNTEER", "TEAM_LEADER"),
                        List.of("cn.xigu"),
                        List.of()));

        // then
        made.then()
                .statusCode(201)
                .header("ETag", equalTo("\"v0\""))
                .header("Location", equalTo("/api/v1/logins/" + made.path("id")))
                .body("username", equalTo("wang." + person.toString().substring(0, 8)))
                .body("roles", equalTo(List.of("TEAM_LEADER", "VOLUNTEER")))
                .body("password", nullValue());
        UUID id = UUID.fromString(made.path("id"));
        assertThat(Database.column("select data::text from event_log where subject = ?", id))
                .hasSize(1)
                .allMatch(data -> data.contains(person.toString()) && !data.contains("wang"));
        assertThat(Database.column("select action || ' ' || detail from access_audit where subject = ?", id))
                .containsExactly("LOGIN_MADE roles=[TEAM_LEADER, VOLUNTEER] areas=[cn.xigu] orgs=[] status=ACTIVE");
    }

    @Test
    void aNameAndAPersonHaveOneLogin() {
        // given
        People.Person ren = People.volunteer();
        String admin = Gateway.adminToken();

        // when
        Response sameName = People.make(
                admin,
                People.body(
                        ren.username().toUpperCase(java.util.Locale.ROOT),
                        "password-1",
                        UUID.randomUUID(),
                        List.of("RESIDENT"),
                        List.of("cn"),
                        List.of()));
        Response samePerson = People.make(
                admin,
                People.body(
                        "another-" + ren.personId(),
                        "password-1",
                        ren.personId(),
                        List.of("RESIDENT"),
                        List.of("cn"),
                        List.of()));

        // then
        sameName.then().statusCode(409).body("code", equalTo("USERNAME_TAKEN"));
        samePerson.then().statusCode(409).body("code", equalTo("PERSON_HAS_LOGIN"));
    }

    @Test
    void anAdministratorSeesAndChangesTheLoginsOfHisAreasOnly() {
        // given
        String xigu = People.with(List.of("CENTER_ADMIN"), List.of("cn.xigu")).token();
        People.Person inside = People.volunteer();
        People.Person outside = People.with(List.of("VOLUNTEER"), List.of("cn.anning"));
        People.Person across = People.with(List.of("VOLUNTEER"), List.of("cn.xigu", "cn.anning"));

        // when
        List<String> seen = Gateway.call(xigu)
                .queryParam("limit", 100)
                .get("/api/v1/logins")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");

        // then
        assertThat(seen)
                .contains(inside.loginId().toString())
                .doesNotContain(outside.loginId().toString(), across.loginId().toString());
        Gateway.call(xigu).get("/api/v1/logins/" + inside.loginId()).then().statusCode(200);
        Gateway.call(xigu)
                .get("/api/v1/logins/" + outside.loginId())
                .then()
                .statusCode(404)
                .body("code", equalTo("NO_SUCH_LOGIN"));
        change(xigu, outside.loginId(), Map.of("password", "taken-over")).then().statusCode(404);
    }

    @Test
    void nobodyTakesOverALoginThatHoldsMoreThanHeMayGive() {
        // given
        String xigu = People.with(List.of("CENTER_ADMIN"), List.of("cn.xigu")).token();
        People.Person auditor = People.with(List.of("AUDITOR"), List.of("cn.xigu"));

        // when
        Response answer = change(xigu, auditor.loginId(), Map.of("password", "taken-over"));

        // then
        answer.then().statusCode(403).body("code", equalTo("ROLE_NOT_YOURS_TO_GIVE"));
        Gateway.signIn(auditor.username(), auditor.password()).then().statusCode(201);
    }

    @Test
    void aChangeNeedsTheVersionThatWasReadAndCountsOn() {
        // given
        People.Person ren = People.volunteer();
        String admin = Gateway.adminToken();

        // when
        Response first = change(admin, ren.loginId(), Map.of("roles", List.of("VOLUNTEER", "WITNESS")));
        Response stale = Gateway.call(admin)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v0\"")
                .body(Map.of("roles", List.of("RESIDENT")))
                .patch("/api/v1/logins/" + ren.loginId());
        Response blind = Gateway.call(admin)
                .contentType(ContentType.JSON)
                .body(Map.of("roles", List.of("RESIDENT")))
                .patch("/api/v1/logins/" + ren.loginId());

        // then
        first.then().statusCode(200).header("ETag", equalTo("\"v1\""));
        stale.then().statusCode(412);
        blind.then().statusCode(428);
        assertThat(Database.column("select version from event_log where subject = ? order by seq", ren.loginId()))
                .containsExactly("1", "2");
    }

    @Test
    void wrongInputNamesTheField() {
        // when
        Response answer = Gateway.call(Gateway.adminToken())
                .contentType(ContentType.JSON)
                .body("{\"username\":\"a b\",\"password\":\"short\",\"roles\":[],\"areas\":[\"CN\"]}")
                .post("/api/v1/logins");

        // then
        answer.then().statusCode(400).body("code", equalTo("INVALID_INPUT"));
        assertThat(answer.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("#/areas/0", "#/password", "#/personId", "#/roles", "#/username");
    }

    private static Response change(String token, UUID login, Map<String, Object> change) {
        return Gateway.call(token)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v0\"")
                .body(change)
                .patch("/api/v1/logins/" + login);
    }

    private static String tokenOf(String giver) {
        return switch (giver) {
            case "ROOT" -> Gateway.adminToken();
            case "XIGU" ->
                People.with(List.of("CENTER_ADMIN"), List.of("cn.xigu")).token();
            case "APP" ->
                Programs.registered(List.of("logins:write"), List.of("cn.xigu")).token();
            case "OTHER" ->
                Programs.registered(List.of("volunteers:register"), List.of("cn.xigu"))
                        .token();
            case "REN" -> People.volunteer().token();
            default -> throw new IllegalArgumentException(giver);
        };
    }

    private static Map<String, Object> newLogin(String role, String... areas) {
        UUID person = UUID.randomUUID();
        return People.body(
                "p-" + person.toString().substring(0, 18),
                "password-1",
                person,
                List.of(role),
                Arrays.asList(areas),
                List.of());
    }
}
