package org.lovebank.task.stats;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.WishFixture.changed;
import static org.lovebank.task.WishFixture.claimed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.events.VolunteerEvent.AreaChanged;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class FiguresPageHttpTest {

    private static final String PAGE = "/api/v1/stats/page";

    /** A community of this test alone, with a grid in it. */
    private final String community =
            "cn.xigu.fulilu.c" + UUID.randomUUID().toString().substring(0, 8);

    private final Person lin = Person.resident();

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
        told(community, "山丹街社区");
        told(community + ".g1", "<b>一</b>网格");
    }

    @Test
    void everybodyReadsWhatWasCountedAndEachChartHasItsTable() {
        // given
        List<UUID> wishes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            wishes.add(published(lin, changed(lamp(clock.instant()), "wallAreaPath", community + ".g1")));
        }
        clock.forward(Duration.ofMinutes(90));
        wishes.forEach(wish -> claimed(registry.repairer(), wish));
        agreements(7);
        matters(20, 15);

        // when
        String page = looked("").asString();

        // then
        assertThat(page)
                .contains("<html lang=\"zh-CN\"", "社区看板 · 山丹街社区", "2039-04 至 2040-03")
                .contains("<th scope=\"row\">&lt;b&gt;一&lt;/b&gt;网格</th><td>100%（6 件）</td>")
                .contains("<th scope=\"row\">2040年03月</th><td>75%（20 件）</td>")
                .contains("<th scope=\"row\">2040年03月</th><td>1 小时 30 分</td>")
                .contains("<th scope=\"row\">2040年03月</th><td>7</td>", "<th scope=\"row\">2040年02月</th><td>0</td>")
                .doesNotContain("<b>", lin.id().toString());
        assertThat(page.split("<svg role=\"img\" aria-labelledby=", -1)).hasSize(5);
        assertThat(page.split("<title id=", -1)).hasSize(5);
        assertThat(page.split("<desc id=", -1)).hasSize(5);
        assertThat(page.split("<table>", -1)).hasSize(5);
        assertThat(looked("&lang=en").asString()).contains("100% of 6", "1 h 30 min", "<html lang=\"en\"");
    }

    @Test
    void whatIsOfFewIsNotTold() {
        // given
        for (int i = 0; i < 4; i++) {
            published(lin, changed(lamp(clock.instant()), "wallAreaPath", community + ".g1"));
        }
        agreements(3);
        matters(20, 18);

        // when
        String page = looked("").asString();

        // then
        assertThat(page)
                .contains("网格</th><td>少于 5</td>")
                .contains("<th scope=\"row\">2040年03月</th><td>20 件，未办少于 5 件</td>")
                .contains("<th scope=\"row\">2040年03月</th><td>少于 5</td>")
                .doesNotContain("<td>4</td>", "<td>3</td>", "90%", "<td>0%");
    }

    @Test
    void tenYearsAreRefusedOnAPageAndAsAProblem() {
        String ten = "?from=2030-03&to=2040-03&area=" + community;
        Response page =
                given().accept("text/html").header("Accept-Language", "en").get(PAGE + ten);
        page.then().statusCode(422).header("Content-Security-Policy", containsString("default-src 'none'"));
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString()).contains("The months are wrong", "at most 12 months");
        given().get(PAGE + ten)
                .then()
                .statusCode(422)
                .contentType(containsString("problem+json"))
                .body("code", equalTo("MONTHS_WRONG"))
                .body("metadata.mostMonths", equalTo(12));
        given().get(PAGE + "?area=cn.nowhere").then().statusCode(422).body("code", equalTo("UNKNOWN_PLACE"));
    }

    @Test
    void itMayBeKeptForAWhileAndIsNotSentTwice() {
        Response first = looked("");
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=300");
        given().accept("text/html")
                .header("If-None-Match", first.header("ETag"))
                .get(PAGE + "?area=" + community)
                .then()
                .statusCode(304);
        given().accept("text/html")
                .header("If-Match", "\"v1\"")
                .get(PAGE + "?area=" + community)
                .then()
                .statusCode(200);
        assertThat(looked("&from=2039-10&to=2039-12").asString())
                .contains("from=2039-07&amp;to=2039-09", "from=2040-01&amp;to=2040-03");
    }

    private void agreements(int count) {
        rows.run(
                "insert into agreement (id, version, agreement_no, area_path, mode, beneficiary_id, from_on, to_on, state,"
                        + " state_since, revision, active_since, created_by, created_at, changed_at)"
                        + " select gen_random_uuid(), 0, cast(gen_random_uuid() as text), ?, 'ONE_TO_ONE', gen_random_uuid(),"
                        + " date '2040-03-01', date '2040-12-31', 'ACTIVE', t.at, 1, t.at, gen_random_uuid(), t.at, t.at"
                        + " from (select cast(? as timestamptz) as at) t cross join generate_series(1, ?)",
                community,
                now(),
                count);
    }

    private void matters(int count, int settled) {
        rows.run(
                "insert into intake (id, version, intake_no, channel, area_path, urgency, dimension, summary,"
                        + " words_until_on, photos, reporter_kind, recorded_by, received_at, state, state_since, due_at,"
                        + " escalation_level, outcome, note)"
                        + " select gen_random_uuid(), 0, cast(gen_random_uuid() as text), 'PHONE', ?, 'NORMAL', 'PRACTICAL', 'x',"
                        + " date '2041-01-01', '{}', 'STAFF', gen_random_uuid(), t.at, case when n <= t.done then 'SETTLED' else"
                        + " 'RECEIVED' end, t.at, case when n > t.done then t.at + interval '1 day' end, 0,"
                        + " case when n <= t.done then 'ANSWERED' end, case when n <= t.done then 'x' end"
                        + " from (select cast(? as timestamptz) as at, cast(? as int) as done) t cross join generate_series(1, ?) n",
                community,
                now(),
                settled,
                count);
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private void told(String path, String name) {
        registry.tell(new AreaChanged(UUID.randomUUID(), 1, path, null, "GRID", name, Instant.EPOCH));
    }

    private Response looked(String more) {
        Response page = given().accept("text/html").get(PAGE + "?area=" + community + more);
        page.then().statusCode(200);
        return page;
    }
}
