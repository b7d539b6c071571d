package org.lovebank.volunteer.volunteer.dormancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.MovableClock;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class DormancyTest {

    @Inject
    Rows rows;

    @Inject
    Claims claims;

    @Inject
    MovableClock clock;

    @Inject
    SleepAfterSilence sleepAfterSilence;

    private Community community;
    private Somebody volunteer;

    @BeforeEach
    void aVolunteer() {
        clock.run();
        community = Community.fresh().rule("VOLUNTEER_DORMANCY", Map.of("daysWithoutService", 30));
        volunteer = community.volunteer("王小桥");
    }

    @AfterEach
    void timeGoesOn() {
        clock.run();
    }

    @Test
    void whoDoesNotServeSleepsAfterTheDaysOfTheAreaAndNotBefore() {
        // given
        inDays(29);
        sleepAfterSilence.now();
        String before = status();
        inDays(30);

        // when
        sleepAfterSilence.now();
        int again = sleepAfterSilence.now();

        // then
        assertThat(before).isEqualTo("ACTIVE");
        assertThat(status()).isEqualTo("DORMANT");
        assertThat(again).isZero();
        assertThat(rows.eventTypes(volunteer.id()))
                .containsExactly("vol.volunteer.registered.v1", "vol.volunteer.status-changed.v1");
        assertThat(rows.events(volunteer.id()).getLast()).contains("\"status\":\"DORMANT\"");
    }

    @Test
    void confirmedServiceWakes() {
        // given
        Somebody other = community.volunteer("李云");
        inDays(31);
        sleepAfterSilence.now();
        clock.run();

        // when
        UUID record = claims.recorded(community, Claims.hour(community, volunteer.id()));
        expect(200, community.worker.post("/api/v1/service-records/" + record + "/confirmation"));

        // then
        assertThat(status()).isEqualTo("ACTIVE");
        assertThat(rows.texts("select status_reason from volunteer where id = ?", volunteer.id()))
                .containsExactly("SERVED_AGAIN");
        assertThat(rows.texts("select status from volunteer where id = ?", other.id()))
                .containsExactly("DORMANT");
        assertThat(rows.eventTypes(volunteer.id()))
                .containsExactly(
                        "vol.volunteer.registered.v1",
                        "vol.volunteer.status-changed.v1",
                        "vol.volunteer.status-changed.v1");
        assertThat(expect(200, volunteer.get("/api/v1/volunteers/" + volunteer.id()))
                        .<String>path("lastServedOn"))
                .isEqualTo(rows.texts(
                                "select cast((served_to at time zone 'Asia/Shanghai')::date as text)"
                                        + " from service_record where id = ?",
                                record)
                        .getFirst());
    }

    @Test
    void whoServedOrPausedIsLeftAlone() {
        // given
        Somebody pausing = community.volunteer("李云");
        expect(
                200,
                pausing.post(
                        "/api/v1/volunteers/" + pausing.id() + "/status-changes",
                        Map.of("status", "PAUSED", "reason", "OWN_WISH")));
        inDays(31);

        // when
        sleepAfterSilence.now();

        // then
        assertThat(rows.texts("select status from volunteer where id = ?", pausing.id()))
                .containsExactly("PAUSED");
    }

    @Test
    void everyStepThatIsNotForeseenIsRefusedWithWhatIs() {
        // given
        inDays(31);
        sleepAfterSilence.now();
        clock.run();
        String change = "/api/v1/volunteers/" + volunteer.id() + "/status-changes";

        // when
        Response suspended = community.head.post(change, Map.of("status", "SUSPENDED", "reason", "MISCONDUCT"));

        // then
        refused(409, "VOLUNTEER_STATUS_FORBIDS", suspended);
        assertThat(suspended.<String>path("metadata.status")).isEqualTo("DORMANT");
        assertThat(suspended.<List<String>>path("metadata.allowed")).containsExactly("ACTIVE", "WITHDRAWN");
        expect(200, community.head.post(change, Map.of("status", "ACTIVE", "reason", "RESOLVED")));
        expect(200, community.head.post(change, Map.of("status", "SUSPENDED", "reason", "MISCONDUCT")));
        expect(200, community.head.post(change, Map.of("status", "DEREGISTERED", "reason", "MISCONDUCT")));
        Response over = community.head.post(change, Map.of("status", "ACTIVE", "reason", "RESOLVED"));
        refused(409, "VOLUNTEER_STATUS_FORBIDS", over);
        assertThat(over.<List<String>>path("metadata.allowed")).isEmpty();
        refused(
                409,
                "VOLUNTEER_STATUS_FORBIDS",
                community.head.post(change, Map.of("status", "ERASED", "reason", "OTHER")));
    }

    private String status() {
        return rows.texts("select status from volunteer where id = ?", volunteer.id())
                .getFirst();
    }

    private void inDays(int days) {
        clock.stopAt(Instant.now().plus(Duration.ofDays(days)));
    }
}
