package org.lovebank.task.activity.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.ActivityFixture.drafted;
import static org.lovebank.task.ActivityFixture.published;
import static org.lovebank.task.ActivityFixture.tidying;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.ActivityFixture;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class CalendarHttpTest {

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    private final Person leader = ActivityFixture.leader();

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void anyCalendarAppReadsWhatIsOnAndWhatWasCalledOff() {
        // given
        String on = published(leader, tidying(clock.instant()), 5, 0).id();
        String off = published(leader, tidying(clock.instant()), 5, 0).id();
        String draft = drafted(leader, tidying(clock.instant()));
        leader.posts("/activities/" + off + "/cancellation", Map.of("reason", "大雪"))
                .statusCode(200);

        // when
        String feed = given().get("/api/v1/activity-calendar?area=" + Person.WALL)
                .then()
                .statusCode(200)
                .header("Content-Type", "text/calendar;charset=UTF-8")
                .header("Cache-Control", "public, max-age=300")
                .extract()
                .asString();

        // then
        assertThat(feed).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(event(feed, on))
                .contains("DTSTART:20400306T020000Z\r\n", "DTEND:20400306T040000Z\r\n")
                .contains("SEQUENCE:0\r\n", "STATUS:CONFIRMED\r\n", "SUMMARY:清洁楼道\r\n", "LOCATION:22街区3号楼\r\n");
        assertThat(event(feed, off)).contains("SEQUENCE:1\r\n", "STATUS:CANCELLED\r\n");
        assertThat(feed).doesNotContain(draft, leader.id().toString(), "大雪");
    }

    @Test
    void anUnknownPlaceHasNoCalendar() {
        given().get("/api/v1/activity-calendar?area=cn.nirgends")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_AREA"));
        given().get("/api/v1/activity-calendar").then().statusCode(422);
    }

    private static String event(String feed, String id) {
        int begin = feed.indexOf("UID:" + id + "@activities.lovebank\r\n");
        assertThat(begin).isPositive();
        return feed.substring(begin, feed.indexOf("END:VEVENT", begin));
    }
}
