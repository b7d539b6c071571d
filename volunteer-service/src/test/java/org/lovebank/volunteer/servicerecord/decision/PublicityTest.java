package org.lovebank.volunteer.servicerecord.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.MovableClock;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class PublicityTest {

    @Inject
    Claims claims;

    @Inject
    Rows rows;

    @Inject
    MovableClock clock;

    @Inject
    FinaliseDueRecords finaliseDueRecords;

    private Community community;
    private Somebody volunteer;

    /** A Friday to come, four in the afternoon in Shanghai. */
    private final Instant friday = LocalDate.now(Time.DAYS)
            .with(TemporalAdjusters.next(java.time.DayOfWeek.FRIDAY))
            .atTime(LocalTime.of(16, 0))
            .atZone(Time.DAYS)
            .toInstant();

    @BeforeEach
    void aVolunteerAndNothingThatOthersLeftPosted() {
        clock.stopAt(friday.plus(Duration.ofDays(30)));
        finaliseDueRecords.now();
        clock.run();
        community = Community.fresh();
        volunteer = community.volunteer("王小桥");
    }

    @AfterEach
    void timeGoesOn() {
        clock.run();
    }

    @Test
    void threeWorkingDaysFromFridayEndWithWednesday() {
        // given
        UUID id = postedOnFriday();
        Instant wednesdayMidnight = LocalDate.ofInstant(friday, Time.DAYS)
                .plusDays(6)
                .atStartOfDay(Time.DAYS)
                .toInstant();
        clock.stopAt(wednesdayMidnight.minusSeconds(1));
        int tooEarly = finaliseDueRecords.now();
        clock.stopAt(wednesdayMidnight);

        // when
        int inTime = finaliseDueRecords.now();

        // then
        assertThat(tooEarly).isZero();
        assertThat(inTime).isEqualTo(1);
        assertThat(state(id)).isEqualTo("FINAL");
    }

    @Test
    void aHolidayIsNoWorkingDayAndAMakeUpSaturdayIsOne() {
        // given
        LocalDate day = LocalDate.ofInstant(friday, Time.DAYS);
        community.rule(
                "WORKING_CALENDAR",
                Map.of(
                        "holidays", List.of(day.plusDays(4).toString()),
                        "workdays", List.of(day.plusDays(1).toString())));

        // when
        UUID id = postedOnFriday();

        // then
        String until = rows.texts(
                        "select (publicised_until at time zone 'Asia/Shanghai')::text from service_record where id = ?",
                        id)
                .getFirst();
        assertThat(until).isEqualTo(day.plusDays(6) + " 00:00:00");
    }

    @Test
    void twoReplicasAtOnceFinaliseEachRecordOnce() throws Exception {
        // given
        List<UUID> posted = IntStream.range(0, 12)
                .mapToObj(hour -> posted(friday.minus(Duration.ofHours(40 - 2 * hour))))
                .toList();
        clock.stopAt(friday.plus(Duration.ofDays(30)));
        Callable<Integer> replica = finaliseDueRecords::now;

        // when
        int finalised = 0;
        try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
            for (Future<Integer> each : replicas.invokeAll(List.of(replica, replica, replica))) {
                finalised += each.get();
            }
        }
        finalised += finaliseDueRecords.now();

        // then
        assertThat(finalised).isEqualTo(12);
        assertThat(posted)
                .allSatisfy(id -> assertThat(rows.eventTypes(id))
                        .containsExactly("vol.service-record.confirmed.v1", "vol.service-record.finalised.v1"));
        assertThat(rows.texts("select honour_minutes::text from star_rating where volunteer_id = ?", volunteer.id()))
                .containsExactly("720");
    }

    @Test
    void anObjectedRecordIsNotFinalised() {
        // given
        UUID id = postedOnFriday();
        expect(201, community.worker.post("/api/v1/service-records/" + id + "/objections"));
        clock.stopAt(friday.plus(Duration.ofDays(30)));

        // when
        finaliseDueRecords.now();

        // then
        assertThat(state(id)).isEqualTo("OBJECTED");
    }

    private UUID postedOnFriday() {
        return posted(friday.minus(Duration.ofHours(3)));
    }

    private UUID posted(Instant served) {
        clock.stopAt(friday);
        UUID id =
                claims.recorded(community, Claims.from(community, volunteer.id(), served, 60, UUID.randomUUID(), "A"));
        expect(200, community.worker.post("/api/v1/service-records/" + id + "/confirmation"));
        return id;
    }

    private String state(UUID id) {
        return rows.texts("select state from service_record where id = ?", id).getFirst();
    }
}
