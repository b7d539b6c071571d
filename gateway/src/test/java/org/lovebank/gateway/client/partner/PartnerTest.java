package org.lovebank.gateway.client.partner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.People;
import org.lovebank.gateway.testing.Programs.Program;
import org.lovebank.stack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class PartnerTest {

    private static final String AREA = "cn.xigu";
    private static final List<String> GRANTED = List.of("events:read", "reportings:write");

    private final UUID organisation = UUID.randomUUID();
    private final String admin = Gateway.adminToken();
    private final String organiser = organiser(organisation);

    @BeforeEach
    void becomesAPartner() {
        grant(admin, organisation, GRANTED, List.of(AREA), 2).then().statusCode(201);
    }

    @Test
    void aPartnerRegistersItsProgramAndAnAdministratorLetsItIn() throws Exception {
        // given
        Response made = propose(List.of("events:read"), List.of("cn.xigu.fulilu"), false);
        made.then()
                .statusCode(201)
                .body("status", equalTo("PROPOSED"))
                .body("partnerId", equalTo(organisation.toString()))
                .body("clientSecret", notNullValue());
        Program program = program(made);
        program.requestToken().then().statusCode(401).body("error", equalTo("invalid_client"));
        Gateway.call(admin)
                .get("/api/v1/clients/" + program.clientId())
                .then()
                .statusCode(200)
                .body("clientSecret", nullValue());

        // when
        decide(admin, program.clientId(), true).then().statusCode(201).body("status", equalTo("ACTIVE"));

        // then
        var claims = SignedJWT.parse(program.token()).getJWTClaimsSet();
        Assertions.assertThat(claims.getStringListClaim("areas")).containsExactly("cn.xigu.fulilu");
        Assertions.assertThat(claims.getStringListClaim("orgs")).containsExactly(organisation.toString());
        Assertions.assertThat(claims.getStringClaim("scope")).isEqualTo("events:read");
        decide(admin, program.clientId(), false).then().statusCode(409).body("code", equalTo("NOT_YOURS_TO_DECIDE"));
        Gateway.call(admin)
                .get("/api/v1/audit-entries?limit=100")
                .then()
                .body("items.action", hasItems("PARTNER_GRANTED", "CLIENT_PROPOSED", "CLIENT_APPROVED"));
    }

    @Test
    void whatWasNotGrantedIsNotHad() {
        propose(List.of("deposits:write"), List.of(AREA), false)
                .then()
                .statusCode(403)
                .body("code", equalTo("SCOPE_NOT_GRANTED"));
        propose(List.of("events:read"), List.of("cn.anning"), false)
                .then()
                .statusCode(403)
                .body("code", equalTo("AREA_NOT_GRANTED"));
        propose(List.of("everything"), List.of(AREA), false).then().statusCode(422);
        String stranger = organiser(UUID.randomUUID());
        propose(stranger, organisation, List.of(), List.of(AREA), false)
                .then()
                .statusCode(404)
                .body("code", equalTo("NO_SUCH_PARTNER"));
        propose(admin, organisation, List.of(), List.of(AREA), false).then().statusCode(403);
        Response mine = propose(List.of(), List.of(AREA), false);
        for (String path : List.of("", "/usage", "/keys")) {
            Gateway.call(stranger)
                    .get("/api/v1/clients/" + mine.path("clientId") + path)
                    .then()
                    .statusCode(404);
        }
        Gateway.call(stranger)
                .get("/api/v1/partners/" + organisation + "/clients")
                .then()
                .statusCode(404);
        Gateway.call(organiser).get("/api/v1/clients").then().statusCode(403);
        Gateway.call(organiser)
                .get("/api/v1/partners")
                .then()
                .body("items.organisationId", contains(organisation.toString()));
        propose(List.of(), List.of(AREA), false).then().statusCode(201);
        propose(List.of(), List.of(AREA), false).then().statusCode(409).body("code", equalTo("CLIENTS_USED_UP"));
        grant(organiser, UUID.randomUUID(), GRANTED, List.of(AREA), 1).then().statusCode(403);
        String center =
                People.with(List.of("CENTER_ADMIN"), List.of("cn.anning")).token();
        grant(center, UUID.randomUUID(), GRANTED, List.of(AREA), 1).then().statusCode(403);
        decide(center, mine.path("clientId"), true).then().statusCode(404);
    }

    @Test
    void nobodyDecidesOnHisOwnProposal() {
        // given
        String both = TestTokens.forCaller(UUID.randomUUID())
                .roles("CENTER_ADMIN", "ORG_ADMIN")
                .areas("cn")
                .orgs(organisation.toString())
                .sign();
        String clientId =
                propose(both, organisation, List.of(), List.of(AREA), false).path("clientId");

        // when / then
        decide(both, clientId, true).then().statusCode(409);
        patch(both, "/api/v1/clients/" + clientId, Map.of("status", "ACTIVE"))
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_SWITCHED_BUT_DECIDED"));
        decide(admin, clientId, false).then().statusCode(201).body("status", equalTo("REFUSED"));
    }

    @Test
    void aPartnerRenewsSwitchesOffAndTakesAwayButNeverAdds() {
        // given
        Program program = program(propose(List.of("events:read"), List.of(AREA), false));
        decide(admin, program.clientId(), true).then().statusCode(201);
        String address = "/api/v1/clients/" + program.clientId();
        String before = program.token();

        // when
        String secret = Gateway.call(organiser)
                .contentType(ContentType.JSON)
                .post(address + "/secrets")
                .path("clientSecret");

        // then
        Gateway.call(before).get("/api/v1/wishes").then().statusCode(401);
        String token = new Program(program.clientId(), secret).token();
        for (Map<String, Object> more : List.<Map<String, Object>>of(
                Map.of("scopes", GRANTED),
                Map.of("areas", List.of("cn")),
                Map.of("dailyQuota", 1_000_000),
                Map.of("orgs", List.of(UUID.randomUUID())),
                Map.of("status", "ACTIVE"))) {
            patch(organiser, address, more).then().statusCode(403).body("code", equalTo("ONLY_LESS"));
        }
        patch(admin, address, Map.of("areas", List.of("cn"))).then().statusCode(403);
        patch(organiser, address, Map.of("areas", List.of("cn.xigu.fulilu"), "name", "Less"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Less"));
        patch(organiser, address, Map.of("status", "DISABLED")).then().statusCode(200);
        Gateway.call(token).get("/api/v1/wishes").then().statusCode(401);
        patch(organiser, address, Map.of("status", "ACTIVE")).then().statusCode(403);
        patch(admin, address, Map.of("status", "ACTIVE")).then().statusCode(200);
    }

    @Test
    void whatTheCommunityTakesBackEndsAtOnce() {
        // given
        Program program = program(propose(GRANTED, List.of(AREA), false));
        decide(admin, program.clientId(), true).then().statusCode(201);
        String token = program.token();
        String partner = "/api/v1/partners/" + organisation;

        // when
        patch(admin, partner, Map.of("grant", grant(List.of("events:read"), List.of(AREA), 2)))
                .then()
                .statusCode(200);

        // then
        Gateway.call(token).get("/api/v1/wishes").then().statusCode(401);
        Gateway.call(organiser)
                .get(partner + "/clients")
                .then()
                .body("items", hasSize(1))
                .body("items[0].scopes", contains("events:read"));
        patch(admin, partner, Map.of("status", "ENDED")).then().statusCode(200);
        program.requestToken().then().statusCode(401);
        propose(List.of(), List.of(AREA), false).then().statusCode(409).body("code", equalTo("PARTNERSHIP_ENDED"));
    }

    @Test
    void whoOnlyTriesWorksAtOnceAndStaysInTheAreaForTrials() throws Exception {
        // given
        Response made = propose(List.of("events:read"), null, true);

        // when
        String token = program(made).token();

        // then
        made.then().statusCode(201).body("status", equalTo("ACTIVE")).body("sandbox", equalTo(true));
        Assertions.assertThat(SignedJWT.parse(token).getJWTClaimsSet().getStringListClaim("areas"))
                .containsExactly("cn.sandbox");
        propose(List.of(), List.of(AREA), true).then().statusCode(403).body("code", equalTo("AREA_NOT_GRANTED"));
        propose(List.of("deposits:write"), null, true).then().statusCode(403);
        Gateway.call(organiser)
                .get("/api/v1/clients/" + made.path("clientId") + "/usage")
                .then()
                .statusCode(200);
    }

    private Response propose(
            List<String> scopes, @org.jspecify.annotations.Nullable List<String> areas, boolean trial) {
        return propose(organiser, organisation, scopes, areas, trial);
    }

    private static Response propose(
            String token,
            UUID organisation,
            List<String> scopes,
            @org.jspecify.annotations.Nullable List<String> areas,
            boolean trial) {
        Map<String, Object> wanted = new HashMap<>(Map.of(
                "clientId", "p-" + UUID.randomUUID(), "name", "A partner's", "scopes", scopes, "sandbox", trial));
        if (areas != null) {
            wanted.put("areas", areas);
        }
        return post(token, "/api/v1/partners/" + organisation + "/clients", wanted);
    }

    private static Response decide(String token, String clientId, boolean approved) {
        return post(token, "/api/v1/clients/" + clientId + "/decisions", Map.of("approved", approved));
    }

    private static Response grant(String token, UUID organisation, List<String> scopes, List<String> areas, int most) {
        return post(
                token, "/api/v1/partners", Map.of("organisationId", organisation, "grant", grant(scopes, areas, most)));
    }

    private static Map<String, Object> grant(List<String> scopes, List<String> areas, int most) {
        return Map.of("scopes", scopes, "areas", areas, "mostClients", most);
    }

    private static Response post(String token, String address, Map<String, Object> body) {
        return Gateway.call(token).contentType(ContentType.JSON).body(body).post(address);
    }

    private static Response patch(String token, String address, Map<String, Object> change) {
        String tag = String.valueOf(Gateway.call(token).get(address).header("ETag"));
        return Gateway.call(token)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(change)
                .patch(address);
    }

    private static Program program(Response made) {
        return new Program(made.path("clientId"), made.path("clientSecret"));
    }

    private static String organiser(UUID organisation) {
        return TestTokens.forCaller(UUID.randomUUID())
                .roles("ORG_ADMIN")
                .orgs(organisation.toString())
                .sign();
    }
}
