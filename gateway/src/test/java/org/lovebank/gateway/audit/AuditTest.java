package org.lovebank.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.People;
import org.lovebank.gateway.testing.People.Person;
import org.lovebank.stack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class AuditTest {

    private final String place = "cn.a" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void changesOfRightsAreReadPageByPageByWhoLooksAfterThePlace() {
        // given
        Person one = People.with(List.of("VOLUNTEER"), List.of(place));
        Person two = People.with(List.of("WITNESS"), List.of(place));
        People.with(List.of("VOLUNTEER"), List.of(place, "cn.elsewhere"));
        String admin = staff("CENTER_ADMIN", place);

        // when
        Response first = Gateway.call(admin).get("/api/v1/audit-entries?limit=1");
        Response second = Gateway.call(admin).get("/api/v1/audit-entries?limit=1&cursor=" + first.path("next"));

        // then
        first.then()
                .statusCode(200)
                .body("items[0].subject", equalTo(two.loginId().toString()));
        second.then()
                .statusCode(200)
                .body("items[0].subject", equalTo(one.loginId().toString()))
                .body("items[0].action", equalTo("LOGIN_MADE"))
                .body("items[0].areas", equalTo(List.of(place)));
        assertThat(second.<String>path("next")).isNull();
        Gateway.call(admin)
                .get("/api/v1/audit-entries?subject=" + one.loginId())
                .then()
                .body("items", hasSize(1));
        Gateway.call(admin)
                .get("/api/v1/audit-entries?action=CLIENT_CHANGED")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void anAuditorReadsEverywhereAndOthersNothing() {
        Person one = People.with(List.of("VOLUNTEER"), List.of(place));
        Gateway.call(staff("AUDITOR", "cn.another"))
                .get("/api/v1/audit-entries?subject=" + one.loginId())
                .then()
                .body("items", hasSize(1));
        Gateway.call(staff("CENTER_ADMIN", "cn.another"))
                .get("/api/v1/audit-entries?subject=" + one.loginId())
                .then()
                .body("items", hasSize(0));
        Gateway.call(staff("STATION_WORKER", place))
                .get("/api/v1/audit-entries")
                .then()
                .statusCode(403);
        Gateway.call().get("/api/v1/audit-entries").then().statusCode(401);
    }

    private static String staff(String role, String area) {
        return TestTokens.forCaller(UUID.randomUUID()).roles(role).areas(area).sign();
    }
}
