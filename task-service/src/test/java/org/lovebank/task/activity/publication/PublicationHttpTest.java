package org.lovebank.task.activity.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.ActivityFixture.at;
import static org.lovebank.task.ActivityFixture.changed;
import static org.lovebank.task.ActivityFixture.drafted;
import static org.lovebank.task.ActivityFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent.AreaChanged;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

/** A community of its own, so that what other tests publish is not counted. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class PublicationHttpTest {

    private static final String FUSHUN = "cn.xigu.fulilu.fushun";
    private static final Instant THE_TWENTIETH = Instant.parse("2040-03-20T02:00:00Z");

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    ReportShortMonths reportShortMonths;

    private final Person leader = Person.with(UUID.randomUUID(), FUSHUN, Roles.TEAM_LEADER);

    @BeforeEach
    void beginTheDay() {
        clock.set(THE_TWENTIETH);
        UUID id = UUID.nameUUIDFromBytes(FUSHUN.getBytes(StandardCharsets.UTF_8));
        registry.tell(new AreaChanged(id, 1, FUSHUN, null, "COMMUNITY", "抚顺社区", Instant.EPOCH));
    }

    @Test
    void aMonthIsCountedAgainstItsRuleAndAShortOneIsToldOnce() throws Exception {
        // given
        for (int i = 0; i < 9; i++) {
            published(leader, changed(at(clock.instant().plus(Duration.ofDays(20))), "areaPath", FUSHUN), 5, 0);
        }
        String stats = "/stats/publications?area=" + FUSHUN;

        // when / then
        Person.resident()
                .gets(stats)
                .body("month", equalTo("2040-03"))
                .body("published", equalTo(9))
                .body("quota", equalTo(10))
                .body("missing", equalTo(1))
                .body("warnFrom", equalTo("2040-03-25"))
                .body("warning", equalTo(false));
        clock.forward(Duration.ofDays(5));
        Person.resident().gets(stats).body("warning", equalTo(true));
        Person.resident().gets(stats + "&month=2040-13").statusCode(422);
        Person.resident().gets("/stats/publications?area=cn.nirgends").statusCode(422);

        // when
        clock.set(Instant.parse("2040-03-31T16:00:00Z"));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(reportShortMonths::now);
            var second = threads.submit(reportShortMonths::now);
            first.get();
            second.get();
        }
        reportShortMonths.now();

        // then
        assertThat(rows.texts(
                        "select data ->> 'published' from event_log where type = 'task.publications.fell-short.v1'"
                                + " and data ->> 'areaPath' = ? and data ->> 'month' = '2040-03'",
                        FUSHUN))
                .containsExactly("9");
    }

    @Test
    void onlyWhatWasPublishedInTheMonthOfShanghaiCounts() {
        // given
        String place = "cn.xigu.fulilu.q" + Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000);
        Person author = Person.with(UUID.randomUUID(), place, Roles.TEAM_LEADER);
        registry.tell(new AreaChanged(UUID.randomUUID(), 1, place, null, "COMMUNITY", "社区", Instant.EPOCH));
        clock.set(Instant.parse("2040-03-31T15:59:59Z"));
        published(author, changed(at(clock.instant().plus(Duration.ofDays(20))), "areaPath", place), 5, 0);
        drafted(author, changed(at(clock.instant().plus(Duration.ofDays(20))), "areaPath", place));

        // when
        clock.set(Instant.parse("2040-03-31T16:00:00Z"));
        published(author, changed(at(clock.instant().plus(Duration.ofDays(20))), "areaPath", place), 5, 0);
        published(author, changed(at(clock.instant().plus(Duration.ofDays(20))), "areaPath", place), 5, 0);

        // then
        String stats = "/stats/publications?area=" + place;
        Person.resident().gets(stats + "&month=2040-03").body("published", equalTo(1));
        Person.resident().gets(stats).body("month", equalTo("2040-04")).body("published", equalTo(2));
    }
}
