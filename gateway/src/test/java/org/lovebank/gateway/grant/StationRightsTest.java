package org.lovebank.gateway.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.People;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class StationRightsTest {

    private static final List<String> AREAS = List.of("cn.xigu.fulilu");

    private final String admin = Gateway.adminToken();
    private final UUID station = UUID.randomUUID();

    @Test
    void headWorkersAndTeamLeadersStandInTheirTokensWithoutTheirStation() throws Exception {
        for (String role : List.of("STATION_HEAD", "STATION_WORKER", "TEAM_LEADER")) {
            // given
            Map<String, Object> login = login(List.of(role), List.of(station));
            make(login).then().statusCode(201).body("stations", equalTo(List.of(station.toString())));

            // when
            String token = Gateway.signIn(String.valueOf(login.get("username")), String.valueOf(login.get("password")))
                    .path("accessToken");

            // then
            var claims = SignedJWT.parse(token).getJWTClaimsSet();
            // Who works at a station is the registry's to say; no house read it from a token.
            assertThat(claims.getStringListClaim("stations")).isNull();
            assertThat(claims.getStringListClaim("groups")).containsExactly(role);
        }
    }

    @Test
    void aStationHasOneHead() {
        Response first = make(login(List.of("STATION_HEAD"), List.of(station)));
        first.then().statusCode(201);
        make(login(List.of("STATION_HEAD"), List.of(station)))
                .then()
                .statusCode(409)
                .body("code", equalTo("STATION_HAS_HEAD"));
        Gateway.call(admin)
                .header("If-Match", first.header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of("status", "DISABLED"))
                .patch("/api/v1/logins/" + first.path("id"))
                .then()
                .statusCode(200);
        make(login(List.of("STATION_HEAD"), List.of(station))).then().statusCode(201);
    }

    @Test
    void ofTwoWhoBecomeHeadAtOnceOneDoes() throws Exception {
        Callable<Integer> becomeHead =
                () -> make(login(List.of("STATION_HEAD"), List.of(station))).statusCode();
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = both.invokeAll(List.of(becomeHead, becomeHead)).stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(201, 409);
        }
    }

    @Test
    void aStationIsGivenWithARoleThatCountsThere() {
        make(login(List.of("WITNESS"), List.of(station)))
                .then()
                .statusCode(422)
                .body("code", equalTo("STATION_WITHOUT_ROLE"));
    }

    @Test
    void communityWorkersAndVolunteersAreTwoTeams() {
        for (String staff : List.of("STATION_HEAD", "STATION_WORKER", "COMMUNITY_DISPATCHER")) {
            make(login(List.of(staff, "VOLUNTEER"), List.of()))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("STAFF_AND_VOLUNTEER"));
        }
        Response volunteer = make(login(List.of("VOLUNTEER", "TEAM_LEADER"), List.of()));
        volunteer.then().statusCode(201);
        Gateway.call(admin)
                .header("If-Match", volunteer.header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of("roles", List.of("VOLUNTEER", "STATION_WORKER")))
                .patch("/api/v1/logins/" + volunteer.path("id"))
                .then()
                .statusCode(422)
                .body("code", equalTo("STAFF_AND_VOLUNTEER"));
    }

    private Response make(Map<String, Object> login) {
        return People.make(admin, login);
    }

    private static Map<String, Object> login(List<String> roles, List<UUID> stations) {
        UUID person = UUID.randomUUID();
        Map<String, Object> login = new HashMap<>(People.body(
                "s-" + person.toString().substring(0, 18), "password-" + person, person, roles, AREAS, List.of()));
        login.put("stations", stations.stream().map(UUID::toString).toList());
        return login;
    }
}
