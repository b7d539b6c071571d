package org.lovebank.volunteer.figures;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.volunteer.fixture.Community.expect;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

/** Hours and stars for everybody's eyes: nobody is pointed at, nothing is too long. */
@QuarkusTest
@TheRegistry
class FiguresPageTest {

    private static final String PAGE = "/api/v1/stats/volunteers/page";

    @Inject
    Claims claims;

    @Test
    void hoursOfFewAreNotToldAndOfEnoughTheyAre() {
        // given
        Community community = Community.fresh().posting(0);
        Somebody one = community.volunteer("王小桥");
        UUID record = claims.recorded(community, Claims.hour(community, one.id()));
        expect(200, community.worker.post("/api/v1/service-records/" + record + "/confirmation"));

        // when
        Response few = looked(community, "");
        community.rule("STATISTICS", Map.of("smallestGroup", 1, "activeDays", 90));
        Response told = looked(community, "");

        // then
        assertThat(few.asString())
                .contains("<html lang=\"zh-CN\"", "少于 5")
                .doesNotContain("1 小时", "王小桥", one.id().toString());
        assertThat(told.asString()).contains("<td>1 小时</td>").doesNotContain("少于 5");
        assertThat(few.asString().split("<svg role=\"img\"", -1)).hasSize(3);
        assertThat(few.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("script");
        assertThat(few.header("Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(looked(community, "&lang=en").asString()).contains("<html lang=\"en\"", "Hours of service", "1 h");
        given().accept("text/html")
                .header("If-None-Match", told.header("ETag"))
                .get(PAGE + "?area=" + community.path)
                .then()
                .statusCode(304);
    }

    @Test
    void tenYearsAreRefusedOnAPageAndAsAProblem() {
        Response page =
                given().accept("text/html").header("Accept-Language", "en").get(PAGE + "?from=2015-01&to=2025-01");
        page.then().statusCode(422);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString()).contains("The months are wrong");
        given().get(PAGE + "?from=2015-01&to=2025-01")
                .then()
                .statusCode(422)
                .contentType(containsString("problem+json"))
                .body("code", equalTo("MONTHS_WRONG"));
    }

    private static Response looked(Community community, String more) {
        return given().accept("text/html")
                .get(PAGE + "?area=" + community.path + more)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }
}
