package org.lovebank.gateway.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.People;
import org.lovebank.gateway.testing.People.Person;
import org.lovebank.gateway.testing.Programs;
import org.lovebank.gateway.testing.Programs.Program;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class TokenExchangeTest {

    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
    private static final List<String> AREAS = List.of("cn.xigu.fulilu");

    private final Program app = Programs.registered(List.of("people:act", "redemptions:collect"), AREAS);

    @Test
    void whoAgreedIsActedForAndTheTokenNamesBoth() throws Exception {
        // given
        Person ren = People.with(List.of("RESIDENT", "PROXY", "WITNESS"), AREAS);
        String own = ren.token();
        agree(own).then().statusCode(201).body("clientId", equalTo(app.clientId()));

        // when
        Response answer = exchange(app, own, "redemptions:collect");

        // then
        answer.then()
                .statusCode(200)
                .body("issued_token_type", equalTo(ACCESS_TOKEN))
                .body("token_type", equalTo("Bearer"))
                .body("refresh_token", nullValue());
        JWTClaimsSet claims = SignedJWT.parse(answer.path("access_token")).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(ren.personId().toString());
        assertThat(claims.getStringClaim("client_id")).isEqualTo(app.clientId());
        assertThat(claims.getJSONObjectClaim("act")).containsEntry("client_id", app.clientId());
        assertThat(claims.getStringListClaim("groups")).containsExactly("PROXY", "RESIDENT");
        assertThat(claims.getStringListClaim("areas")).isEmpty();
        assertThat(claims.getStringClaim("scope")).isEqualTo("redemptions:collect");
        assertThat(claims.getExpirationTime())
                .isBeforeOrEqualTo(SignedJWT.parse(own).getJWTClaimsSet().getExpirationTime());
        Gateway.call(answer.<String>path("access_token"))
                .get("/api/v1/wishes")
                .then()
                .statusCode(200);
    }

    @Test
    void whoDidNotAgreeIsNotActedFor() {
        Person ren = People.volunteer();
        exchange(app, ren.token(), null).then().statusCode(400).body("error", equalTo("invalid_grant"));
        exchange(app, app.token(), null).then().statusCode(400).body("error", equalTo("invalid_grant"));
        exchange(app, "no.token.at-all", null).then().statusCode(400).body("error", equalTo("invalid_grant"));
    }

    @Test
    void whoTakesHisAgreementBackTakesTheTokensBack() {
        // given
        Person ren = People.volunteer();
        String own = ren.token();
        agree(own).then().statusCode(201);
        String acting = exchange(app, own, null).path("access_token");
        Gateway.call(acting).get("/api/v1/claims").then().statusCode(200);

        // when
        Gateway.call(own)
                .delete("/api/v1/client-agreements/" + app.clientId())
                .then()
                .statusCode(204);

        // then
        Gateway.call(acting).get("/api/v1/claims").then().statusCode(401);
        Gateway.call(own).get("/api/v1/claims").then().statusCode(200);
        exchange(app, own, null).then().statusCode(400);
        Gateway.call(own)
                .delete("/api/v1/client-agreements/" + app.clientId())
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_AGREED"));
        agree(own).then().statusCode(201);
        String again = exchange(app, own, null).path("access_token");
        Gateway.call(again).get("/api/v1/claims").then().statusCode(200);
    }

    @Test
    void whoSignsOutAndAClientThatIsSwitchedOffEndIt() {
        // given
        Person ren = People.volunteer();
        String own = ren.token();
        agree(own);
        String acting = exchange(app, own, null).path("access_token");
        String other = ren.token();
        String actingToo = exchange(app, other, null).path("access_token");

        // when / then
        Gateway.call(own).delete("/api/v1/sessions/current").then().statusCode(204);
        Gateway.call(acting).get("/api/v1/claims").then().statusCode(401);
        Gateway.call(actingToo).get("/api/v1/claims").then().statusCode(200);
        String tag = Gateway.call(Gateway.adminToken())
                .get("/api/v1/clients/" + app.clientId())
                .header("ETag");
        Gateway.call(Gateway.adminToken())
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Map.of("status", "DISABLED"))
                .patch("/api/v1/clients/" + app.clientId())
                .then()
                .statusCode(200);
        Gateway.call(actingToo).get("/api/v1/claims").then().statusCode(401);
    }

    @Test
    void nobodyActsForAnotherThroughAThird() {
        // given
        Program second = Programs.registered(List.of("people:act"), AREAS);
        String own = People.volunteer().token();
        agree(own);
        String acting = exchange(app, own, null).path("access_token");

        // when / then
        exchange(second, acting, null).then().statusCode(400).body("error", equalTo("invalid_grant"));
        exchange(app, acting, null).then().statusCode(400).body("error", equalTo("invalid_grant"));
        Gateway.call(acting)
                .contentType(ContentType.JSON)
                .body(Map.of("clientId", second.clientId()))
                .post("/api/v1/client-agreements")
                .then()
                .statusCode(403)
                .body("code", equalTo("ONLY_YOURSELF_AGREES"));
    }

    @Test
    void aClientAsksForNoMoreThanItHolds() {
        // given
        Program reader = Programs.registered(List.of("logins:write"), AREAS);
        String own = People.volunteer().token();
        agree(own);

        // when / then
        exchange(app, own, "logins:write").then().statusCode(400).body("error", equalTo("invalid_scope"));
        exchange(reader, own, null).then().statusCode(400).body("error", equalTo("unauthorized_client"));
        form(app, own)
                .formParam("audience", "another")
                .post("/oauth2/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_target"));
        Gateway.call(own)
                .contentType(ContentType.JSON)
                .body(Map.of("clientId", reader.clientId()))
                .post("/api/v1/client-agreements")
                .then()
                .statusCode(404)
                .body("code", equalTo("CLIENT_DOES_NOT_ACT"));
    }

    @Test
    void agreementsAreShownToWhoMadeThemOnly() {
        String own = People.volunteer().token();
        agree(own);
        Gateway.call(own)
                .get("/api/v1/client-agreements?limit=1")
                .then()
                .statusCode(200)
                .body("items.clientId", hasItem(app.clientId()));
        Gateway.call(People.volunteer().token())
                .get("/api/v1/client-agreements")
                .then()
                .body("items.clientId", not(hasItem(app.clientId())));
    }

    @Test
    void aTokenIsToldOfToWhomItConcerns() {
        // given
        Program watcher = Programs.registered(List.of("tokens:introspect"), AREAS);
        String token = app.token();

        // when / then
        introspect(app, token)
                .then()
                .statusCode(200)
                .body("active", equalTo(true))
                .body("client_id", equalTo(app.clientId()))
                .body("scope", equalTo("people:act redemptions:collect"));
        introspect(watcher, token).then().body("active", equalTo(true));
        introspect(app, watcher.token()).then().body("active", equalTo(false)).body("client_id", nullValue());
        introspect(watcher, "nothing").then().statusCode(200).body("active", equalTo(false));
        Gateway.call()
                .formParam("token", token)
                .post("/oauth2/introspect")
                .then()
                .statusCode(401);
        Gateway.call()
                .auth()
                .preemptive()
                .basic(app.clientId(), app.secret())
                .formParam("token", token)
                .post("/oauth2/revoke")
                .then()
                .statusCode(200);
        introspect(watcher, token).then().body("active", equalTo(false));
    }

    private Response agree(String token) {
        return Gateway.call(token)
                .contentType(ContentType.JSON)
                .body(Map.of("clientId", app.clientId()))
                .post("/api/v1/client-agreements");
    }

    private static Response introspect(Program program, String token) {
        return Gateway.call()
                .auth()
                .preemptive()
                .basic(program.clientId(), program.secret())
                .formParam("token", token)
                .post("/oauth2/introspect");
    }

    private static Response exchange(
            Program program, String subjectToken, @org.jspecify.annotations.Nullable String scope) {
        var form = form(program, subjectToken);
        return (scope == null ? form : form.formParam("scope", scope)).post("/oauth2/token");
    }

    private static io.restassured.specification.RequestSpecification form(Program program, String subjectToken) {
        return Gateway.call()
                .auth()
                .preemptive()
                .basic(program.clientId(), program.secret())
                .formParam("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")
                .formParam("subject_token", subjectToken)
                .formParam("subject_token_type", ACCESS_TOKEN);
    }
}
