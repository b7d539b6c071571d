package org.lovebank.gateway.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.http.watch.Watch;

/** What the gateway shows of itself: by house and status, never by address. */
@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
@SuppressWarnings("NullAway.Init")
class ShownFiguresTest {

    private final Watch watch;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    ShownFiguresTest(Watch watch) {
        this.watch = watch;
    }

    @Test
    void whoIsCarriedAndWhoIsTurnedAwayIsCounted() {
        // given
        double before = turnedAway();

        // when
        Gateway.call().get("/api/v1/nothing-471147").then().statusCode(404);
        Gateway.call(Gateway.somebodysToken())
                .get("/api/v1/wishes/471147")
                .then()
                .statusCode(200);
        watch.look();

        // then
        assertThat(turnedAway()).isEqualTo(before + 1);
        assertThat(scrape())
                .containsPattern("lovebank_gateway_requests_seconds_count\\{house=\"task\",status=\"200\"} [1-9]")
                .containsPattern(
                        "lovebank_gateway_requests_seconds_bucket\\{house=\"task\",status=\"200\",le=\"0\\.25\"}")
                .containsPattern("lovebank_gateway_copy_in\\{copy=\"task@127\\.0\\.0\\.1:\\d+\",house=\"task\"} 1\\.0")
                .containsPattern("lovebank_gateway_inside \\d")
                .contains("lovebank_webhooks_queued ")
                .doesNotContain("471147");
    }

    private double turnedAway() {
        return scrape().lines()
                .filter(line -> line.startsWith("lovebank_gateway_refusals_total{trouble=\"NO_SUCH_RESOURCE\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf('}') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private String scrape() {
        return given().baseUri("http://localhost")
                .basePath("")
                .port(management.getPort())
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
