package org.lovebank.gateway.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.Programs;
import org.lovebank.gateway.testing.Programs.Program;
import org.lovebank.http.Time;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class QuotaTest {

    private static final List<String> AREAS = List.of("cn.xigu.fulilu");

    @Test
    void aClientUsesUpItsDayAndIsToldWhenTheNextBegins() {
        // given
        Program program = Programs.registered(Map.of("dailyQuota", 4, "monthlyQuota", 100), AREAS);
        String token = program.token();
        Gateway.call(token).get("/api/v1/wishes").then().statusCode(200);
        await().atMost(Duration.ofSeconds(10)).until(() -> usage(program, token).path("remainingToday") != null);
        await().atMost(Duration.ofSeconds(10)).until(() -> theGateKnows(program, token));

        // when
        Response refused = Gateway.call(token).get("/api/v1/wishes");

        // then
        refused.then()
                .statusCode(429)
                .body("code", equalTo("QUOTA_USED_UP"))
                .body("metadata.opensOn", equalTo(today().plusDays(1).toString()));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 86_401);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            Response seen = Gateway.call(Gateway.adminToken()).get(address(program));
            // The quota is at most a second late: one request more may have passed.
            int requests = seen.<Integer>path("requests");
            assertThat(requests).isGreaterThanOrEqualTo(4);
            assertThat(seen.<Integer>path("refused")).isPositive();
            assertThat(seen.<Integer>path("remainingToday")).isZero();
            assertThat(seen.<Integer>path("remainingThisMonth")).isEqualTo(100 - requests);
            assertThat(seen.<String>path("days[0].day")).isEqualTo(today().toString());
        });
    }

    @Test
    void aClientReadsItsOwnUseAndNoOthers() {
        // given
        Program one = Programs.registered(List.of(), AREAS);
        Program other = Programs.registered(List.of(), AREAS);

        // when / then
        Gateway.call(one.token()).get(address(one)).then().statusCode(200).body("clientId", equalTo(one.clientId()));
        Gateway.call(one.token()).get(address(other)).then().statusCode(404).body("code", equalTo("NO_SUCH_CLIENT"));
        Gateway.call(Gateway.somebodysToken()).get(address(one)).then().statusCode(403);
        Gateway.call(one.token()).get(address(one) + "?month=13").then().statusCode(400);
        Gateway.call(one.token())
                .get(address(one) + "?month=2020-01")
                .then()
                .statusCode(200)
                .body("requests", equalTo(0));
    }

    @Test
    void trialsAndRealLifeAreKeptApart() {
        Map<String, Object> trial = Map.of("sandbox", true);
        Programs.register(trial, List.of("cn.xigu")).then().statusCode(422).body("code", equalTo("SANDBOX_AREAS_ONLY"));
        Programs.register(Map.of(), List.of("cn.xigu.sandbox"))
                .then()
                .statusCode(422)
                .body("code", equalTo("SANDBOX_AREAS_REFUSED"));
        Programs.register(trial, List.of("cn.xigu.sandbox.one"))
                .then()
                .statusCode(201)
                .body("sandbox", equalTo(true));
        Programs.register(Map.of("dailyQuota", 0), AREAS).then().statusCode(400);
    }

    @Test
    void everyQuotaEndsWhereItWasAgreed() {
        ClientUse use = new ClientUse();
        LocalDate last = LocalDate.of(2026, 11, 30);
        use.read(new ClientUse.Known(last, 1, 8, 2L, 10L));
        assertThat(use.oneMore(last)).isEqualTo(ClientUse.Spent.NOTHING);
        assertThat(use.oneMore(last)).isEqualTo(ClientUse.Spent.DAY);
        use.takeRequests();
        use.read(new ClientUse.Known(last, 0, 10, 2L, 10L));
        assertThat(use.oneMore(last)).isEqualTo(ClientUse.Spent.MONTH);
        assertThat(use.oneMore(last.plusDays(1))).isEqualTo(ClientUse.Spent.NOTHING);
        assertThat(use.takeRefused()).isEqualTo(2);
    }

    /** Goes on until the quota has been heard of and used up. */
    private static boolean theGateKnows(Program program, String token) {
        return Gateway.call(token).get(address(program)).statusCode() == 429;
    }

    private static Response usage(Program program, String token) {
        assertThat(token).isNotEmpty();
        return Gateway.call(Gateway.adminToken()).get(address(program));
    }

    private static String address(Program program) {
        return "/api/v1/clients/" + program.clientId() + "/usage";
    }

    private static LocalDate today() {
        return Clock.systemUTC().instant().atZone(Time.DAYS).toLocalDate();
    }
}
