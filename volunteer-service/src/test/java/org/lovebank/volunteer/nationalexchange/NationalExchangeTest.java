package org.lovebank.volunteer.nationalexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

/** What is told to the national system is told once, and each line waits for its answer. */
@QuarkusTest
@TheRegistry
class NationalExchangeTest {

    @Inject
    Claims claims;

    private Community community;
    private Somebody volunteer;
    private UUID record;
    private final String month = YearMonth.from(
                    Instant.now().minus(Duration.ofHours(3)).atZone(Time.DAYS))
            .toString();

    @BeforeEach
    void aFinalRecord() {
        community = Community.fresh().posting(0);
        volunteer = community.volunteer("王小桥");
        record = claims.recorded(community, Claims.hour(community, volunteer.id()));
        expect(200, community.worker.post("/api/v1/service-records/" + record + "/confirmation"));
    }

    @Test
    void volunteersAndServiceTimesAreToldByTheirElementNamesAndWithoutNames() {
        // when
        Response export = export();

        // then
        assertThat(export.<Integer>path("lines.VOLUNTEER")).isEqualTo(1);
        assertThat(export.<Integer>path("lines.SERVICE_TIME")).isEqualTo(1);
        Response lines = lines(export);
        assertThat(lines.<Integer>path("items.find { it.element == 'SERVICE_TIME' }.content.minutes"))
                .isEqualTo(60);
        assertThat(lines.<String>path("items.find { it.element == 'SERVICE_TIME' }.subject"))
                .isEqualTo(record.toString());
        assertThat(lines.<String>path("items.find { it.element == 'VOLUNTEER' }.content.volunteerNo"))
                .matches("V\\d{12}");
        assertThat(lines.asString()).doesNotContain("王小桥").doesNotContain("+86").doesNotContain("138*");
    }

    @Test
    void whatWasToldIsNotToldAgain() {
        // given
        export();

        // when
        Response again = export();

        // then
        assertThat(again.<Map<String, Integer>>path("lines")).isEmpty();
    }

    @Test
    void whatWasRejectedIsToldAgainAndStandsInTheBreakReport() {
        // given
        Response export = export();
        String line = lines(export).path("items.find { it.element == 'SERVICE_TIME' }.id");

        // when
        answer(export, Map.of("lineId", line, "accepted", false, "rejectCode", "DUPLICATE_NO"));

        // then
        Response breaks = breaks(export);
        assertThat(breaks.<List<String>>path("items.state")).containsExactlyInAnyOrder("REJECTED", "PENDING");
        assertThat(breaks.<String>path("items.find { it.state == 'REJECTED' }.rejectCode"))
                .isEqualTo("DUPLICATE_NO");
        assertThat(export().<Integer>path("lines.SERVICE_TIME")).isEqualTo(1);
    }

    @Test
    void anAcknowledgedLineKeepsItsNumberAndIsAnsweredOnce() {
        // given
        Response export = export();
        String line = lines(export).path("items.find { it.element == 'SERVICE_TIME' }.id");
        String number = "N-" + UUID.randomUUID();
        Map<String, Object> yes = Map.of("lineId", line, "accepted", true, "externalNo", number);

        // when
        expect(200, answer(export, yes));
        expect(200, answer(export, yes));

        // then
        refused(
                409,
                "ANSWERED_OTHERWISE",
                answer(export, Map.of("lineId", line, "accepted", true, "externalNo", "N-2")));
        refused(422, "ANSWER_UNCLEAR", answer(export, Map.of("lineId", line, "accepted", true)));
        assertThat(lines(export).<String>path("items.find { it.id == '" + line + "' }.externalNo"))
                .isEqualTo(number);
    }

    @Test
    void aNumberThereIsNotGivenToTwoOfOurs() {
        // given
        community.volunteer("任大海");
        Response export = export();
        List<String> told = lines(export).path("items.findAll { it.element == 'VOLUNTEER' }.id");
        String number = "N-" + UUID.randomUUID();
        expect(200, answer(export, Map.of("lineId", told.getFirst(), "accepted", true, "externalNo", number)));

        // when
        Response second = answer(export, Map.of("lineId", told.getLast(), "accepted", true, "externalNo", number));

        // then
        refused(409, "NUMBER_OF_ANOTHER", second);
    }

    @Test
    void whatCountsThereAndNoLongerHereIsABreak() {
        // given
        Response export = export();
        String line = lines(export).path("items.find { it.element == 'SERVICE_TIME' }.id");
        expect(200, answer(export, Map.of("lineId", line, "accepted", true, "externalNo", "N-" + line)));
        expect(200, community.head.post("/api/v1/service-records/" + record + "/voiding", Map.of("reason", "FRAUD")));
        expect(
                200,
                Somebody.with(Roles.STATION_HEAD, community.path)
                        .post("/api/v1/service-records/" + record + "/voiding-approval"));

        // when
        Response breaks = breaks(export);

        // then
        assertThat(breaks.<List<String>>path("takenBack")).containsExactly(line);
    }

    @Test
    void ofTwoExportsAtOnceOneTellsEachLine() throws Exception {
        // when
        List<Response> both;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Callable<Response> one = this::export;
            both = two.invokeAll(List.of(one, one)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        // then
        assertThat(both.stream().map(export -> export.<Integer>path("lines.SERVICE_TIME")))
                .containsExactlyInAnyOrder(1, null);
    }

    @Test
    void anotherAreasCentreSeesNothing() {
        // given
        Response export = export();
        Somebody foreign = Somebody.with(Roles.CENTER_ADMIN, "cn.elsewhere");

        // when, then
        refused(404, "NO_SUCH_EXPORT", foreign.get("/api/v1/exports/national/" + export.path("id") + "/lines"));
        refused(
                403,
                "OUTSIDE_YOUR_AREA",
                foreign.post("/api/v1/exports/national", Map.of("areaPath", community.path, "month", month)));
    }

    private Response export() {
        return expect(
                201,
                community.admin.post("/api/v1/exports/national", Map.of("areaPath", community.path, "month", month)));
    }

    private Response lines(Response export) {
        return expect(200, community.admin.get("/api/v1/exports/national/" + export.path("id") + "/lines"));
    }

    private Response breaks(Response export) {
        return expect(200, community.admin.get("/api/v1/exports/national/" + export.path("id") + "/breaks"));
    }

    private Response answer(Response export, Map<String, Object> answer) {
        return community.admin.post(
                "/api/v1/exports/national/" + export.path("id") + "/acknowledgements",
                Map.of("items", List.of(answer)));
    }
}
