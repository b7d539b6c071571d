package org.lovebank.volunteer.volunteer.turnaround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Invented;
import org.lovebank.volunteer.fixture.MovableClock;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class TurnaroundTest {

    private static final String FIGURE = "/api/v1/volunteers/registration-turnaround?areaPath=";

    @Inject
    MovableClock clock;

    private Community community;

    @BeforeEach
    void aCommunity() {
        community = Community.fresh();
    }

    @AfterEach
    void timeGoesOn() {
        clock.run();
    }

    @Test
    void oneCallMakesAVolunteerOnEveryChannelOfStaffAndPartners() {
        // given
        Somebody app = Somebody.client("app-" + community.path, "volunteers:register", community.path);

        // when
        List<String> statuses = List.of("ONSITE", "PHONE", "COUNTER", "IMPORT", "APP", "PARTNER_API").stream()
                .map(channel -> {
                    Somebody by = channel.equals("APP") || channel.equals("PARTNER_API") ? app : community.worker;
                    return expect(201, by.post("/api/v1/volunteers", wanted(channel)))
                            .<String>path("status");
                })
                .toList();

        // then
        assertThat(statuses).containsOnly("ACTIVE");
        Response figure = expect(200, community.worker.get(FIGURE + community.path));
        assertThat(figure.<List<String>>path("items.channel"))
                .containsExactly("APP", "COUNTER", "IMPORT", "ONSITE", "PARTNER_API", "PHONE");
        assertThat(figure.<List<Integer>>path("items.longestMinutes")).containsOnly(1);
    }

    @Test
    void theTimeFromTheRequestToActiveIsAFigure() {
        // given
        Instant now = Instant.now();
        UUID quick = community.submitted("王小桥");
        UUID slow = community.submitted("李云");
        community.submitted("赵流水");
        clock.stopAt(now.plus(Duration.ofMinutes(5)));
        accept(quick);
        clock.stopAt(now.plus(Duration.ofMinutes(60)));
        accept(slow);
        clock.run();

        // when
        Response figure = expect(200, community.worker.get(FIGURE + community.path));

        // then
        assertThat(figure.<Integer>path("items[0].active")).isEqualTo(2);
        assertThat(figure.<Integer>path("items[0].waiting")).isEqualTo(1);
        assertThat(figure.<Integer>path("items[0].medianMinutes")).isBetween(5, 6);
        assertThat(figure.<Integer>path("items[0].longestMinutes")).isBetween(60, 61);
        refused(
                403,
                "OUTSIDE_YOUR_AREA",
                Somebody.with(Roles.STATION_HEAD, "cn.elsewhere").get(FIGURE + community.path));
    }

    @Test
    void retiredTeachersAndStudentsAreIdentitiesOfVolunteers() {
        // given
        Map<String, Object> wanted = new HashMap<>(wanted("ONSITE"));
        wanted.put("identityTypes", List.of("RETIRED_TEACHER", "UNIVERSITY_STUDENT"));
        wanted.put("serviceIntentions", List.of("TUTORING", "EDUCATION"));

        // when
        Response answer = expect(201, community.worker.post("/api/v1/volunteers", wanted));

        // then
        assertThat(answer.<List<String>>path("identityTypes"))
                .containsExactlyInAnyOrder("RETIRED_TEACHER", "UNIVERSITY_STUDENT");
        Response codes = expect(200, community.worker.get("/api/v1/volunteer-codes"));
        assertThat(codes.<String>path("identityTypes.find { it.code == 'RETIRED_TEACHER' }.chinese"))
                .isEqualTo("退休教师");
    }

    private void accept(UUID id) {
        expect(
                201,
                community.worker.post(
                        "/api/v1/volunteers/" + id + "/charter-acceptances",
                        Map.of("documentVersion", "2026-1", "channel", "ONSITE")));
    }

    private Map<String, Object> wanted(String channel) {
        Map<String, Object> wanted = Invented.volunteer(Invented.person("王小桥"), community.path, channel);
        wanted.put("charterVersion", "2026-1");
        return wanted;
    }
}
