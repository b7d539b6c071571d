package org.lovebank.task.activity.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.lovebank.task.ActivityFixture.at;
import static org.lovebank.task.ActivityFixture.changed;
import static org.lovebank.task.ActivityFixture.shift;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.task.ActivityFixture;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class SeriesHttpTest {

    /** The first Saturday at two in the afternoon in Shanghai. */
    private static final Instant SATURDAY = Instant.parse("2040-03-10T06:00:00Z");

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    MakeActivities makeActivities;

    private final Person leader = ActivityFixture.leader();

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void everySaturdayIsOnTheCalendarFourWeeksAhead() throws Exception {
        // given
        String id = approved(weaving("FREQ=WEEKLY;BYDAY=SA"));

        // when / then
        assertThat(days(id)).containsExactly("2040-03-10", "2040-03-17", "2040-03-24", "2040-03-31");
        assertThat(rows.texts("select distinct state from activity where series_id = ?", UUID.fromString(id)))
                .containsExactly("PUBLISHED");
        assertThat(rows.texts(
                        "select to_char(s.starts_at at time zone 'Asia/Shanghai', 'HH24:MI') from activity_shift s join"
                                + " activity a on a.id = s.activity_id where a.series_id = ? order by s.starts_at limit 2",
                        UUID.fromString(id)))
                .containsExactly("14:00", "14:00");
        clock.forward(Duration.ofDays(7));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(makeActivities::now);
            var second = threads.submit(makeActivities::now);
            first.get();
            second.get();
        }
        makeActivities.now();
        assertThat(days(id)).containsExactly("2040-03-10", "2040-03-17", "2040-03-24", "2040-03-31", "2040-04-07");
        Person.resident().gets("/activity-series?area=cn.xigu&limit=100").body("items.id", hasItem(id));
    }

    @Test
    void oneDayIsSkippedAndAnotherMovedAndTheOthersStay() {
        // given
        String id = approved(weaving("FREQ=WEEKLY;BYDAY=SA"));
        Instant sunday = Instant.parse("2040-03-25T06:00:00Z");

        // when
        leader.posts("/activity-series/" + id + "/skips", Map.of("on", "2040-03-17", "reason", "场地检修"))
                .statusCode(200);
        leader.posts("/activity-series/" + id + "/skips", Map.of("on", "2040-04-07", "reason", "清明假期"))
                .statusCode(200);
        leader.posts(
                        "/activity-series/" + id + "/occurrences",
                        Map.of("on", "2040-03-24", "startsAt", sunday.toString(), "place", "读书室"))
                .statusCode(200);
        leader.posts("/activity-series/" + id + "/occurrences", Map.of("on", "2040-04-14", "place", "居民学校"))
                .statusCode(200);
        clock.forward(Duration.ofDays(14));
        makeActivities.now();

        // then
        String calendar = "/activities?area=" + Person.WALL + "&from=2040-03-09T00:00:00Z&limit=100";
        leader.gets(calendar + "&state=CANCELLED")
                .body("items.findAll { it.seriesId == '" + id + "' }.occurrenceOn", contains("2040-03-17"));
        leader.gets(calendar)
                .body(
                        "items.findAll { it.seriesId == '" + id + "' }.occurrenceOn",
                        contains("2040-03-10", "2040-03-24", "2040-03-31", "2040-04-14"))
                .body(
                        "items.find { it.seriesId == '" + id + "' && it.occurrenceOn == '2040-03-24' }.startsAt",
                        equalTo(sunday.toString()))
                .body(
                        "items.find { it.seriesId == '" + id + "' && it.occurrenceOn == '2040-03-24' }.sequence",
                        equalTo(1))
                .body(
                        "items.find { it.seriesId == '" + id + "' && it.occurrenceOn == '2040-04-14' }.place",
                        equalTo("居民学校"));
        assertThat(rows.texts(
                        "select s.starts_at::text from activity_shift s join activity a on a.id = s.activity_id"
                                + " where a.series_id = ? and a.occurrence_on = '2040-03-24'",
                        UUID.fromString(id)))
                .singleElement()
                .asString()
                .startsWith("2040-03-25");
        leader.posts("/activity-series/" + id + "/skips", Map.of("on", "2040-03-18", "reason", "是星期日"))
                .statusCode(422)
                .body("code", equalTo("NO_SUCH_OCCURRENCE"));
    }

    @Test
    void whatSomebodySignedUpForIsNotMovedUnderTheirFeet() {
        String id = approved(weaving("FREQ=WEEKLY;BYDAY=SA"));
        String activity = rows.texts(
                        "select id from activity where series_id = ? and occurrence_on = '2040-03-17'",
                        UUID.fromString(id))
                .getFirst();
        String shift =
                leader.gets("/activities/" + activity + "/shifts").extract().path("[0].id");
        registry.repairer()
                .posts("/activities/" + activity + "/signups", Map.of("shiftId", shift))
                .statusCode(201);
        leader.posts(
                        "/activity-series/" + id + "/occurrences",
                        Map.of("on", "2040-03-17", "startsAt", "2040-03-18T06:00:00Z"))
                .statusCode(409)
                .body("code", equalTo("OCCURRENCE_TAKEN"));
    }

    @Test
    void rulesThatNeverOccurOrMeanNothingAreRefused() {
        refused("FREQ=WEEKLY;BYDAY=SU", "SERIES_NEVER_OCCURS");
        refused("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "SERIES_NEVER_OCCURS");
        refused("FREQ=HOURLY", "SERIES_TOO_OFTEN");
        refused("FREQ=DAILY;BYHOUR=8,9,10", "SERIES_TOO_OFTEN");
        refused("every Saturday", "SERIES_RULE_UNREADABLE");
        refused("FREQ=WEEKLY;BYDAY=XX", "SERIES_RULE_UNREADABLE");
        refused("'; drop table activity_series; --", "SERIES_RULE_UNREADABLE");
        var noRisk = weaving("FREQ=WEEKLY;BYDAY=SA");
        noRisk.put("activity", changed(at(SATURDAY), "riskStatement", ""));
        leader.posts("/activity-series", noRisk).statusCode(422).body("code", equalTo("RISK_STATEMENT_MISSING"));
        var late = weaving("FREQ=WEEKLY;BYDAY=SA");
        late.put("shifts", List.of(shift(at(SATURDAY.plus(Duration.ofHours(1))), 5, 0)));
        leader.posts("/activity-series", late).statusCode(422).body("code", equalTo("SHIFT_OUTSIDE_ACTIVITY"));
        late.put("shifts", List.of());
        leader.posts("/activity-series", late).statusCode(400);
        registry.repairer().posts("/activity-series", weaving("FREQ=DAILY")).statusCode(403);
    }

    @Test
    void aSecondPersonApprovesAndNobodyMakesMoreAfterTheEnd() {
        String id = leader.posts("/activity-series", weaving("FREQ=DAILY;COUNT=3"))
                .statusCode(201)
                .body("state", equalTo("REVIEW"))
                .extract()
                .path("id");
        Person.resident().gets("/activity-series/" + id).statusCode(404);
        Person elsewhere = Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.STATION_HEAD);
        elsewhere.posts("/activity-series/" + id + "/approval", Map.of()).statusCode(404);
        Person.dispatcher()
                .posts("/activity-series/" + id + "/approval", Map.of())
                .statusCode(200)
                .body("state", equalTo("ACTIVE"));
        assertThat(days(id)).containsExactly("2040-03-10", "2040-03-11", "2040-03-12");
        Person.dispatcher()
                .posts("/activity-series/" + id + "/approval", Map.of())
                .statusCode(409)
                .body("metadata.state", equalTo("ACTIVE"))
                .body("metadata.allowedNext", contains("ENDED"));
        String weekly = approved(weaving("FREQ=WEEKLY"));
        leader.posts("/activity-series/" + weekly + "/end", Map.of()).statusCode(200);
        clock.forward(Duration.ofDays(14));
        makeActivities.now();
        assertThat(days(weekly)).hasSize(4);
        Person head = Person.stationHead();
        String own = head.posts("/activity-series", weaving("FREQ=DAILY"))
                .statusCode(422)
                .extract()
                .path("code");
        assertThat(own).isEqualTo("ACTIVITY_IN_THE_PAST");
    }

    private void refused(String rule, String code) {
        leader.posts("/activity-series", weaving(rule)).statusCode(422).body("code", equalTo(code));
    }

    private String approved(Map<String, Object> series) {
        String id = leader.posts("/activity-series", series)
                .statusCode(201)
                .extract()
                .path("id");
        Person.dispatcher()
                .posts("/activity-series/" + id + "/approval", Map.of())
                .statusCode(200);
        return id;
    }

    private List<String> days(String series) {
        return rows.texts(
                "select occurrence_on from activity where series_id = ? order by occurrence_on",
                UUID.fromString(series));
    }

    /** The weaving class of the skilled women, every Saturday. */
    private static Map<String, Object> weaving(String rule) {
        Map<String, Object> activity =
                changed(at(SATURDAY), "title", "巧娘编织班", "content", "免费编织、串珠培训。", "categoryCode", "EDUCATION");
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("activity", activity);
        series.put("shifts", List.of(shift(activity, 6, 2)));
        series.put("rule", rule);
        return series;
    }
}
