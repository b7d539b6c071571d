package org.lovebank.gateway.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Database;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.RawCaller;
import org.lovebank.stack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class TrafficTest {

    @Inject
    Counts counts;

    private static final String NARROW = "/api/v1/wishes/narrow/path";

    private final UUID person = UUID.randomUUID();
    private final String token =
            TestTokens.forCaller(person).client("lovebank").roles("RESIDENT").sign();

    @Test
    void everyAnswerSaysWhereTheCallerStands() {
        Gateway.call(token)
                .get("/api/v1/wishes")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"person\";q=1200;w=60"))
                .header("RateLimit", equalTo("\"person\";r=1199;t=1"));
        Gateway.call(token)
                .get(NARROW)
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"person\";q=1200;w=60, \"narrow\";q=5;w=60"))
                .header("RateLimit", matchesPattern("\"person\";r=119\\d;t=1, \"narrow\";r=4;t=12"));
    }

    @Test
    void whoComesTooOftenIsToldWhenToComeBackAndNobodyElseIs() {
        // given
        for (int i = 0; i < 5; i++) {
            Gateway.call(token).get(NARROW).then().statusCode(200);
        }

        // when
        Response refused = Gateway.callIn("zh-CN")
                .header("Authorization", "Bearer " + token)
                .get(NARROW);

        // then
        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("1[0-2]"))
                .header("RateLimit", containsString("\"narrow\";r=0;t=1"))
                .body("code", equalTo("TOO_MANY_REQUESTS"))
                .body("title", equalTo("请求过于频繁"))
                .body("detail", containsString(refused.header("Retry-After")));
        Gateway.call(token).get("/api/v1/wishes").then().statusCode(200);
        Gateway.call(token).post(NARROW).then().statusCode(200);
        Gateway.call(Gateway.somebodysToken()).get(NARROW).then().statusCode(200);
    }

    @Test
    void whatAnotherReplicaLetPassCountsHere() {
        // given
        Gateway.call(token).get(NARROW).then().statusCode(200);
        UUID other = UUID.randomUUID();

        // when
        Database.change("insert into traffic_use (replica, round, allowance, who, used) values ('" + other
                + "', 1, 'narrow', '" + person + "', 3), ('" + other + "', 1, 'unheard-of', '" + person + "', 3)");

        // then
        await().atMost(Duration.ofSeconds(10))
                .until(() -> counts.of(counts.roadAt(HttpMethod.GET, NARROW).orElseThrow(), person.toString())
                                .remaining()
                        == 1);
        Gateway.call(token).get(NARROW).then().statusCode(200);
        Gateway.call(token).get(NARROW).then().statusCode(429);
    }

    @Test
    void whatThisReplicaLetsPassIsToldToTheOthers() {
        // when
        for (int i = 0; i < 7; i++) {
            Gateway.call(token).get(NARROW);
        }

        // then
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Database.column(
                                "select sum(used) from traffic_use where allowance = 'narrow' and who = ?",
                                person.toString())
                        .equals(java.util.List.of("5")));
    }

    @Test
    void aSlowDatabaseStopsNobodyAndTheLimitHoldsAllTheSame() throws SQLException {
        try (var lock = Database.locked("traffic_use")) {
            for (int i = 0; i < 5; i++) {
                Gateway.call(token).get(NARROW).then().statusCode(200);
            }
            Gateway.call(token).get(NARROW).then().statusCode(429);
            // nobody could have written the counts meanwhile: whoever had waited for them would wait still
            assertThat(lock.isClosed()).isFalse();
        }
    }

    @Test
    void whoShowsForgedTokensAgainAndAgainIsNotListenedToAnyMore() {
        String forged = TestTokens.forCaller(person).signedByAnotherKey().sign();
        try (RawCaller stranger = new RawCaller(Gateway.port(), "127.0.0.3");
                RawCaller neighbour = new RawCaller(Gateway.port(), "127.0.0.4")) {
            // given
            int lookedAt = 0;
            RawCaller.Answer refused = ask(stranger, forged);

            // when
            while (refused.status() == 401 && lookedAt < 5_000) {
                lookedAt++;
                refused = ask(stranger, forged);
            }

            // then
            assertThat(refused.status()).isEqualTo(429);
            assertThat(lookedAt).isGreaterThanOrEqualTo(400);
            assertThat(refused.header("Retry-After")).hasValue("1");
            assertThat(ask(neighbour, forged).status()).isEqualTo(401);
        }
    }

    @Test
    void aClientIsCountedOverAllThePeopleItSpeaksFor() {
        String acting = TestTokens.forCaller(person)
                .roles("RESIDENT")
                .client("an-app")
                .actedBy("an-app")
                .sign();
        Gateway.call(acting)
                .get("/api/v1/wishes")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"person\";q=1200;w=60, \"client\";q=100000;w=60"));
    }

    @Test
    void aHouseDoesNotSpeakForTheGate() {
        Gateway.call(token).get("/api/v1/wishes/talkative").then().header("RateLimit", not(containsString("house")));
    }

    @Test
    void oneIpv6NetworkIsOneCaller() {
        assertThat(NetworkAddress.network("2001:db8:1:2::1")).isEqualTo(NetworkAddress.network("2001:db8:1:2:ffff::9"));
        assertThat(NetworkAddress.network("2001:db8:1:2::1")).isNotEqualTo(NetworkAddress.network("2001:db8:1:3::1"));
        assertThat(NetworkAddress.network("192.0.2.1")).isNotEqualTo(NetworkAddress.network("192.0.2.2"));
    }

    private static RawCaller.Answer ask(RawCaller caller, String token) {
        return caller.send("GET /api/v1/claims HTTP/1.1\r\nHost: bank\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                .answer();
    }
}
