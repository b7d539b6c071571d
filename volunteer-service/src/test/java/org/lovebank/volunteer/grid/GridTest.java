package org.lovebank.volunteer.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;
import static org.lovebank.volunteer.fixture.Network.fields;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Network;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class GridTest {

    @Inject
    Rows rows;

    private Community community;
    private Network network;
    private String grid;
    private String duties;

    @BeforeEach
    void aGrid() {
        community = Community.fresh();
        network = new Network(community);
        grid = network.place("g1", "GRID");
        duties = "/api/v1/grids/" + grid + "/duties";
    }

    @Test
    void aGridHasItsBranchItsTeamsAndItsFiveDuties() {
        // given
        UUID branch = network.organisation("PARTY_BRANCH", "第一网格党支部");
        UUID team = network.team(network.organisation("STATION_HOST", "居委会"), "巡逻队");
        expect(201, community.admin.post("/api/v1/teams/" + team + "/allocations", fields("areaPath", grid)));
        network.place(grid, "b1", "BUILDING");
        Response named = community.head.put("/api/v1/grids/" + grid, "\"v0\"", fields("partyBranchId", branch));
        expect(201, take(community.volunteer("王小桥"), "LIAISON"));

        // when
        Response shown = Somebody.with(Roles.RESIDENT).get("/api/v1/grids/" + grid);

        // then
        expect(200, named);
        assertThat(shown.<String>path("partyBranchId")).isEqualTo(branch.toString());
        assertThat(shown.<List<String>>path("teamIds")).containsExactly(team.toString());
        assertThat(shown.<List<String>>path("duties.chinese")).containsExactly("联络员", "监督员", "宣传员", "协管员", "传递员");
        assertThat(shown.<List<Integer>>path("duties.holders")).containsExactly(1, 0, 0, 0, 0);
        assertThat(shown.<Integer>path("buildings")).isEqualTo(1);
        assertThat(shown.header("ETag")).isEqualTo("\"v1\"");
        refused(
                412,
                "CHANGED_MEANWHILE",
                community.head.put("/api/v1/grids/" + grid, "\"v0\"", fields("partyBranchId", branch)));
    }

    @Test
    void oneVolunteerHoldsSeveralDutiesAsTheRuleAllows() {
        // given
        community.rule("GRID_DUTY", Map.of("holdersPerDuty", 2, "dutiesPerVolunteer", 2));
        Somebody volunteer = community.volunteer("王小桥");
        expect(201, take(volunteer, "LIAISON"));
        expect(201, take(volunteer, "PUBLICIST"));

        // when
        Response third = take(volunteer, "MESSENGER");

        // then
        refused(409, "TOO_MANY_DUTIES", third);
        refused(409, "TOO_MANY_DUTIES", take(volunteer, "LIAISON"));
        expect(201, take(community.volunteer("李小溪"), "LIAISON"));
        refused(409, "TOO_MANY_HOLDERS", take(community.volunteer("赵小山"), "LIAISON"));
        assertThat(community.worker.get(duties).<List<String>>path("items.duty"))
                .containsExactly("LIAISON", "PUBLICIST", "LIAISON");
    }

    @Test
    void theSameDutyIsNotHeldTwiceByOneVolunteer() {
        // given
        community.rule("GRID_DUTY", Map.of("holdersPerDuty", 3, "dutiesPerVolunteer", 3));
        Somebody volunteer = community.volunteer("王小桥");
        Response first = take(volunteer, "SUPERVISOR");

        // when
        Response again = take(volunteer, "SUPERVISOR");

        // then
        expect(201, first);
        refused(409, "HOLDS_DUTY_ALREADY", again);
    }

    @Test
    void twoAtOnceFillADutyOnce() throws Exception {
        // given
        Somebody first = community.volunteer("王小桥");
        Somebody second = community.volunteer("李小溪");
        List<Callable<Integer>> both = List.of(
                () -> take(first, "LIAISON").statusCode(),
                () -> take(second, "LIAISON").statusCode());
        List<Integer> answers = new ArrayList<>();

        // when
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var asked : threads.invokeAll(both)) {
                answers.add(asked.get());
            }
        }

        // then
        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void aDutyIsHandedOverWithoutAGap() {
        // given
        Response taken = take(community.volunteer("王小桥"), "MESSENGER");
        Somebody next = community.volunteer("李小溪");
        LocalDate today = LocalDate.now(Time.DAYS);

        // when
        Response handed = act(id(taken), "handover", taken.header("ETag"), fields("toVolunteerId", next.id()));

        // then
        expect(201, handed);
        assertThat(handed.<String>path("fromOn")).isEqualTo(today.plusDays(1).toString());
        assertThat(handed.<String>path("handedFromId")).isEqualTo(id(taken).toString());
        assertThat(handed.<String>path("state")).isEqualTo("PLANNED");
        assertThat(community.worker.get(duties).<List<String>>path("items.state"))
                .containsExactly("ENDED", "PLANNED");
        assertThat(rows.eventTypes(id(taken))).containsExactly("vol.grid-duty.changed.v1", "vol.grid-duty.changed.v1");
        refused(422, "HANDED_TO_THEMSELVES", act(id(handed), "handover", "\"v0\"", fields("toVolunteerId", next.id())));
    }

    @Test
    void whatHasEndedDoesNotEndAgain() {
        // given
        Response taken = take(community.volunteer("王小桥"), "MESSENGER");
        Response ended = act(id(taken), "ending", taken.header("ETag"), fields());

        // when
        Response again = act(id(taken), "ending", ended.header("ETag"), fields());

        // then
        expect(200, ended);
        refused(409, "TERM_OVER", again);
        refused(412, "CHANGED_MEANWHILE", act(id(taken), "ending", taken.header("ETag"), fields()));
        refused(404, "NO_SUCH_GRID_DUTY", act(UUID.randomUUID(), "ending", "\"v0\"", fields()));
        refused(428, "VERSION_MISSING", community.head.post(duties + "/" + id(taken) + "/ending", fields()));
    }

    @Test
    void dutiesAreForActiveVolunteersOfTheArea() {
        // given
        UUID submitted = community.submitted("赵小山");
        Somebody elsewhere = Community.fresh().volunteer("孙小河");

        // when
        Response notYet = community.head.post(duties, fields("volunteerId", submitted, "duty", "LIAISON"));
        Response foreign = take(elsewhere, "LIAISON");

        // then
        refused(422, "MAY_NOT_HOLD_DUTY", notYet);
        refused(404, "NO_SUCH_VOLUNTEER", foreign);
        refused(
                403,
                "OUTSIDE_YOUR_AREA",
                Somebody.with(Roles.STATION_HEAD, "cn.elsewhere")
                        .post(duties, fields("volunteerId", submitted, "duty", "LIAISON")));
        refused(
                403,
                "OUTSIDE_YOUR_AREA",
                Somebody.with(Roles.STATION_WORKER, "cn.elsewhere").get(duties));
    }

    @Test
    void onlyAGridHasDuties() {
        // when
        Response ofACommunity = community.head.get("/api/v1/grids/" + community.path);

        // then
        refused(422, "WRONG_AREA_LEVEL", ofACommunity);
        refused(404, "NO_SUCH_AREA", community.head.get("/api/v1/grids/cn.nowhere"));
        refused(
                422,
                "WRONG_ORGANISATION_KIND",
                community.head.put(
                        "/api/v1/grids/" + grid,
                        "\"v0\"",
                        fields("partyBranchId", network.organisation("SCHOOL", "小学"))));
    }

    private Response take(Somebody volunteer, String duty) {
        return community.head.post(duties, fields("volunteerId", volunteer.id(), "duty", duty));
    }

    private Response act(UUID duty, String verb, String tag, Map<String, Object> body) {
        return community.head.request().header("If-Match", tag).body(body).post(duties + "/" + duty + "/" + verb);
    }
}
