package org.lovebank.task.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.lovebank.task.WishFixture.changed;
import static org.lovebank.task.WishFixture.claimed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.posted;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.events.VolunteerEvent.AreaChanged;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.policy.VoicePolicy.QualityIndex;
import org.lovebank.task.stats.Figures.Quality;
import org.lovebank.task.stats.StatsViews.GroupView;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class StatsHttpTest {

    private static final QualityIndex POLICY = new QualityIndex(500, 200, 200, 100, 4, 5);

    /** A community of this test alone, with two grids. */
    private final String community =
            "cn.xigu.fulilu.c" + UUID.randomUUID().toString().substring(0, 8);

    private final Person lin = Person.resident();

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
        for (String path : List.of(community, community + ".g1", community + ".g2")) {
            registry.tell(new AreaChanged(UUID.randomUUID(), 1, path, null, "GRID", "网格", java.time.Instant.EPOCH));
        }
    }

    @Test
    void coverageIsTheShareOfPublishedNeedsThatSomebodyHasTakenOn() {
        // given
        UUID first = published(lin, there("g1"));
        published(lin, there("g1"));
        UUID third = published(lin, there("g2"));
        posted(lin, there("g2"));
        published(lin, changed(there("g2"), "needs", List.of()));
        claimed(registry.repairer(), first);
        claimed(registry.repairer(), third);

        // then
        lin.gets("/stats/coverage?area=" + community)
                .statusCode(200)
                .body("places.areaPath", contains(community + ".g1", community + ".g2"))
                .body("places.published", contains(2, 1))
                .body("places.takenOn", contains(1, 1))
                .body("places.takenOnPerMille", contains(500, 1000));
        lin.gets("/stats/coverage?steps=0&area=" + community)
                .body("places.published", contains(3))
                .body("places.takenOnPerMille", contains(667));
        lin.gets("/stats/coverage?area=" + community + "&to=2040-03-04").body("places.size()", equalTo(0));
    }

    @Test
    void whatIsGivenBackIsNotTakenOn() {
        // given
        UUID wish = published(lin, there("g1"));
        Person ren = registry.repairer();
        String claim = ren.posts("/wishes/" + wish + "/claims", Map.of())
                .statusCode(201)
                .extract()
                .path("id");

        // when
        ren.deletes("/claims/" + claim).statusCode(204);

        // then
        lin.gets("/stats/coverage?area=" + community).body("places.takenOn", contains(0));
    }

    @Test
    void everyActionLineIsCountedAndNothingIsTypedIn() {
        // given
        order("BIANMIN");
        order("BIANMIN");
        order("LEMIN");
        order(null);

        // then
        lin.gets("/stats/action-lines?area=" + community)
                .statusCode(200)
                .body("lines.actionLine", contains("WEIMIN", "BIANMIN", "ANMIN", "ZHUMIN", "LEMIN", "NONE"))
                .body("lines.chinese", contains("为民", "便民", "安民", "助民", "乐民", "未归类"))
                .body("lines.ordersPlaced", contains(0, 2, 0, 0, 1, 1))
                .body("lines.minutes", contains(0, 0, 0, 0, 0, 0));
    }

    private void order(@org.jspecify.annotations.Nullable String line) {
        Map<String, Object> asked = new LinkedHashMap<>(Map.of(
                "areaPath",
                community,
                "categoryCode",
                "REPAIR",
                "title",
                "换灯",
                "description",
                "换楼道灯",
                "place",
                "3号楼",
                "from",
                clock.instant().toString(),
                "to",
                clock.instant().plus(Duration.ofHours(4)).toString(),
                "durationMinutes",
                60));
        if (line != null) {
            asked.put("actionLine", line);
        }
        lin.posts("/orders", asked).statusCode(201);
    }

    @Test
    void qualityIsShownWhenEnoughHaveSpoken() {
        // given
        for (int score : new int[] {5, 5, 4, 3}) {
            served(score);
        }
        lin.gets("/stats/quality?area=" + community)
                .body("groups.opinions", contains(4))
                .body("groups[0].averageHundredths", nullValue())
                .body("groups[0].qualityIndex", nullValue());

        // when
        served(5);

        // then
        lin.gets("/stats/quality?steps=0&area=" + community)
                .body("groups.group", contains(community))
                .body("groups[0].averageHundredths", equalTo(440))
                .body("groups[0].satisfiedPerMille", equalTo(800))
                .body("groups[0].keptPerMille", equalTo(1000))
                .body("groups[0].uncomplainedPerMille", equalTo(1000))
                .body("groups[0].qualityIndex", equalTo(885));
        lin.gets("/stats/quality?by=CATEGORY&area=" + community).body("groups.group", hasItem("REPAIR"));
        lin.gets("/stats/quality?by=ORGANISATION&area=" + community).body("groups.size()", equalTo(0));
    }

    private void served(int score) {
        Person ren = registry.repairer();
        UUID assignment = claimed(ren, published(lin, there("g1")));
        ren.posts("/assignments/" + assignment + "/check-in", Map.of()).statusCode(200);
        clock.forward(Duration.ofMinutes(60));
        ren.posts("/assignments/" + assignment + "/check-out", Map.of()).statusCode(200);
        Person.witness()
                .posts(
                        "/assignments/" + assignment + "/witness-signatures",
                        Map.of("method", "SIGNED", "witnessName", "赵小红"))
                .statusCode(200);
        lin.posts("/assignments/" + assignment + "/confirmation", Map.of("score", score))
                .statusCode(200);
    }

    @Test
    void theIndexWeighsOpinionsPromisesAndComplaints() {
        assertThat(GroupView.of(new Quality("REPAIR", 10, 10, 50, 10, 0, 0), POLICY, 5)
                        .qualityIndex())
                .isEqualTo(1000);
        assertThat(GroupView.of(new Quality("REPAIR", 10, 10, 10, 0, 10, 10), POLICY, 5)
                        .qualityIndex())
                .isEqualTo(100);
        assertThat(GroupView.of(new Quality("REPAIR", 8, 5, 20, 4, 2, 1), POLICY, 5))
                .isEqualTo(new GroupView("REPAIR", 8, 5, 400, 800, 800, 875, 783));
        assertThat(GroupView.of(new Quality("REPAIR", 8, 4, 20, 4, 2, 1), POLICY, 1)
                        .qualityIndex())
                .isNull();
        assertThat(GroupView.of(new Quality("REPAIR", 8, 5, 20, 4, 2, 1), POLICY, 6)
                        .averageHundredths())
                .isNull();
    }

    @Test
    void mattersReceivedAreOpenOrHaveAnOutcome() {
        // given
        Person head = Person.with(UUID.randomUUID(), community, org.lovebank.access.Roles.STATION_HEAD);
        Map<String, Object> matter =
                Map.of("channel", "COUNTER", "areaPath", community, "summary", "楼道灯不亮", "urgency", "URGENT");
        head.posts("/intakes", matter).statusCode(201);
        String second = head.posts("/intakes", matter).statusCode(201).extract().path("id");
        head.posts("/intakes/" + second + "/triage", Map.of("outcome", "ANSWERED", "note", "已答复"))
                .statusCode(200);
        clock.forward(Duration.ofHours(2));

        // then
        head.gets("/stats/intakes?area=" + community)
                .statusCode(200)
                .body("received", equalTo(2))
                .body("open", equalTo(1))
                .body("overdue", equalTo(1))
                .body("outcomes.ANSWERED", equalTo(1))
                .body("lost", equalTo(0));
        lin.gets("/stats/intakes?area=" + community).statusCode(403).body("code", equalTo("NOT_YOUR_FIGURES"));
    }

    @Test
    void daysThatAreNoneAreRefused() {
        lin.gets("/stats/coverage?area=cn&from=2040-03-05&to=2040-03-04")
                .statusCode(422)
                .body("code", equalTo("PERIOD_WRONG"));
        lin.gets("/stats/coverage?area=cn&from=2038-01-01&to=2040-03-04").statusCode(422);
        lin.gets("/stats/coverage?area=cn&from=yesterday").statusCode(422);
        lin.gets("/stats/coverage?area=No%20Place").statusCode(422).body("code", equalTo("STATS_PLACE_UNKNOWN"));
        lin.gets("/stats/coverage?area=cn&steps=6").statusCode(400);
        lin.gets("/stats/coverage").statusCode(400);
    }

    private Map<String, Object> there(String grid) {
        return changed(lamp(clock.instant()), "wallAreaPath", community + "." + grid);
    }
}
