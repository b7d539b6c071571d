package org.lovebank.task.wall.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.WishFixture.changed;
import static org.lovebank.task.WishFixture.claimed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.posted;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.events.VolunteerEvent.AreaChanged;
import org.lovebank.http.screen.Words;
import org.lovebank.problem.Language;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class WallPageHttpTest {

    private static final String PAGE = "/api/v1/wishes/wall/page";
    private static final Pattern NOTE = Pattern.compile("<li id=\"note-([0-9a-f-]{36})\" class=\"note (\\w+)\">");

    /** A community of this test alone. */
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
        registry.tell(new AreaChanged(UUID.randomUUID(), 1, community, null, "COMMUNITY", "山丹街社区", Instant.EPOCH));
    }

    @Test
    void everybodySeesWhatHangsHowItStandsAndNobodysSecrets() {
        // given
        UUID open = published(lin, here());
        UUID taken = published(lin, here());
        claimed(registry.repairer(), taken);
        UUID draft = posted(lin, here());
        UUID done = published(lin, here());
        rows.run("update wish set state = 'CONFIRMED', changed_at = ? where id = ?", at(clock.instant()), done);
        UUID longDone = published(lin, here());
        Instant before = clock.instant().minus(Duration.ofDays(8));
        rows.run("update wish set state = 'CONFIRMED', changed_at = ? where id = ?", at(before), longDone);

        // when
        String page = looked("").asString();

        // then
        assertThat(NOTE.matcher(page).results().map(note -> note.group(1) + " " + note.group(2)))
                .containsExactly(done + " fulfilled", taken + " coming", open + " open");
        assertThat(page)
                .contains("<title>微心愿墙 · 山丹街社区</title>", "修台灯", "台灯坏了，想请人修一修。", "义务维修", "约 60 分钟")
                .contains("教育服务", "3月5日 10:00 至 14:00", "今天挂出", "3月5日实现", "有人要来", "等待认领")
                .doesNotContain(lin.id().toString(), "林奶奶", "138", "501", "3号楼", draft.toString(), "claim");
        clock.forward(Duration.ofDays(3));
        assertThat(looked("").asString()).contains("已挂出 3 天");
    }

    @Test
    void whatSomebodyWroteStaysAText() {
        // given
        var hostile = changed(here(), "title", "<script>alert(1)</script>");
        published(lin, changed(hostile, "publicText", "\"><img src=x onerror='alert(2)'> {words.tag} & <!--"));

        // when
        Response page = looked("");

        // then
        assertThat(page.asString())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("&quot;&gt;&lt;img src=x onerror=&#39;alert(2)&#39;&gt; {words.tag} &amp; &lt;!--")
                .doesNotContain("<script>", "<img", "<!--");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
    }

    @Test
    void itSpeaksTheLanguageOfTheAddressThenOfTheBrowser() {
        published(lin, here());
        assertThat(looked("").asString()).contains("<html lang=\"zh-CN\"", "hreflang=\"en\"");
        Response english = given().accept("text/html")
                .header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.5")
                .get(PAGE + "?area=" + community);
        english.then().header("Content-Language", "en").header("Vary", containsString("Accept-Language"));
        assertThat(english.asString())
                .contains("<html lang=\"en\"", "Wish wall · 山丹街社区", "Repairs · about 60 minutes")
                .contains("5 Mar 10:00 to 14:00", "On the wall since today", "lang=\"zh-CN\"");
        assertThat(looked("&lang=en").asString()).contains("<html lang=\"en\"");
        assertThat(given().accept("text/html")
                        .header("Accept-Language", "en")
                        .get(PAGE + "?lang=zh-CN&area=" + community)
                        .asString())
                .contains("<html lang=\"zh-CN\"");
        assertThat(looked("&lang=%22%3E%3Cb%3E").asString()).doesNotContain("\"><b>");
        assertThat(Words.of(Language.EN).keys())
                .isEqualTo(Words.of(Language.ZH_CN).keys());
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        published(lin, here());
        Response first = looked("");
        String tag = first.header("ETag");
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        given().accept("text/html")
                .header("If-None-Match", tag)
                .get(PAGE + "?area=" + community)
                .then()
                .statusCode(304)
                .header("ETag", tag);
        published(lin, here());
        given().accept("text/html")
                .header("If-None-Match", tag)
                .get(PAGE + "?area=" + community)
                .then()
                .statusCode(200);
    }

    @Test
    void aNoIsReadOnAPageByPeopleAndAsAProblemByPrograms() {
        for (String wrong : List.of("?area=cn.nowhere", "?area=No%20place", "?area=" + community + "&cursor=forged")) {
            int status = wrong.contains("cursor") ? 400 : 422;
            Response page = given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                    .header("Accept-Language", "en")
                    .get(PAGE + wrong);
            page.then().statusCode(status).header("Cache-Control", "no-store");
            assertThat(page.contentType()).startsWith("text/html");
            assertThat(page.asString()).contains("<html lang=\"en\"", "<h1>").doesNotContain("{areaPath}");
            given().accept("*/*")
                    .get(PAGE + wrong)
                    .then()
                    .statusCode(status)
                    .contentType(containsString("application/problem+json"));
        }
        assertThat(given().accept("text/html").get(PAGE).asString()).contains("<title>微心愿墙 · 中国</title>");
        given().accept("*/*").get(PAGE + "?area=cn.nowhere").then().body("code", equalTo("UNKNOWN_PLACE"));
    }

    @Test
    void tenThousandNotesAreReadAPageAtATime() {
        // given
        UUID wish = published(lin, here());
        rows.run(
                "insert into wish (id, version, wish_no, wall_area_path, posted_by, beneficiary_id, title, public_text, place,"
                        + " window_from, window_to, state, published_at, posted_at, changed_at)"
                        + " select gen_random_uuid(), 0, 'W-' || left(cast(id as text), 8) || '-' || n, wall_area_path, posted_by,"
                        + " beneficiary_id, 'note ' || n, public_text, place, window_from, window_to, state, published_at,"
                        + " posted_at, changed_at from wish cross join generate_series(1, 10000) n where id = ?",
                wish);
        rows.run("analyze wish");

        // when
        String first = looked("&limit=500").asString();
        String hall = looked("&hall=true").asString();

        // then
        assertThat(NOTE.matcher(first).results()).hasSize(100);
        assertThat(NOTE.matcher(hall).results()).hasSize(8);
        assertThat(hall).contains("class=\"hall\"", "data-turns=\"true\"", "hall=true&amp;cursor=");
        String older =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        String second = given().accept("text/html").get(PAGE + older).asString();
        assertThat(NOTE.matcher(second).results()).hasSize(100);
        assertThat(NOTE.matcher(second).results().map(note -> note.group(1)))
                .doesNotContainAnyElementsOf(
                        NOTE.matcher(first).results().map(note -> note.group(1)).toList());
        assertThat(plan()).doesNotContain("Seq Scan on wish ");
        rows.run("delete from wish where wall_area_path = ? and id <> ?", community, wish);
    }

    @Test
    void itsScriptComesFromTheHouseAndIsKept() {
        String page = looked("").asString();
        assertThat(page).contains("data-live=\"/api/v1/wishes/stream?wall=" + community + "\"");
        String script = page.replaceAll("(?s).*<script src=\"([^\"]+)\" defer></script>.*", "$1");
        given().get(script)
                .then()
                .statusCode(200)
                .contentType(containsString("text/javascript"))
                .header("Cache-Control", containsString("immutable"))
                .body(containsString("EventSource"));
    }

    private String plan() {
        List<Object> asked = List.of(community, community, community, new UUID(-1, -1), at(Instant.EPOCH), 101);
        return String.join("\n", rows.texts("explain (analyze) " + PinnedNoteRepository.NOTES, asked.toArray()));
    }

    private static java.time.OffsetDateTime at(Instant instant) {
        return instant.atOffset(java.time.ZoneOffset.UTC);
    }

    private java.util.Map<String, Object> here() {
        return changed(lamp(clock.instant()), "wallAreaPath", community);
    }

    private Response looked(String more) {
        Response page = given().accept("text/html").get(PAGE + "?area=" + community + more);
        page.then().statusCode(200);
        return page;
    }
}
