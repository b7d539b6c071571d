package org.lovebank.volunteer.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;
import static org.lovebank.volunteer.fixture.Network.fields;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class RosterTest {

    private Community community;

    @BeforeEach
    void aCommunity() {
        community = Community.fresh();
    }

    @Test
    void oneSecretaryIsOnDutyAtATime() {
        // given
        Somebody first = community.resident("王书记");
        Somebody second = community.resident("李书记");
        Response turn = plan(first, "2026-12-01T01:00:00Z", "2026-12-01T09:00:00Z");

        // when
        Response meanwhile = plan(second, "2026-12-01T08:00:00Z", "2026-12-01T12:00:00Z");

        // then
        expect(201, turn);
        refused(409, "DUTY_TAKEN", meanwhile);
        refused(409, "ON_DUTY_ELSEWHERE", planAs("党群窗口", first, "2026-12-01T08:00:00Z", "2026-12-01T12:00:00Z"));
        expect(201, plan(second, "2026-12-01T09:00:00Z", "2026-12-01T12:00:00Z"));
        String list = "/api/v1/duty-turns?areaPath=" + community.path + "&fromOn=2026-12-01&limit=1";
        Response page = community.worker.get(list);
        assertThat(page.<List<String>>path("items.personId"))
                .containsExactly(first.id().toString());
        assertThat(community.worker.get(list + "&cursor=" + page.path("next")).<List<String>>path("items.personId"))
                .containsExactly(second.id().toString());
        assertThat(community
                        .worker
                        .get("/api/v1/duty-turns?areaPath=" + community.path + "&fromOn=2026-12-02")
                        .<List<?>>path("items"))
                .isEmpty();
    }

    @Test
    void aCancelledTurnMakesRoom() {
        // given
        Response turn = plan(community.resident("王书记"), "2026-12-03T01:00:00Z", "2026-12-03T09:00:00Z");
        Response cancelled = cancel(turn, turn.header("ETag"));

        // when
        Response next = plan(community.resident("李书记"), "2026-12-03T01:00:00Z", "2026-12-03T09:00:00Z");

        // then
        expect(200, cancelled);
        expect(201, next);
        refused(409, "TURN_CANCELLED", cancel(turn, cancelled.header("ETag")));
        refused(422, "TURN_BACKWARDS", plan(community.resident("赵书记"), "2026-12-05T09:00:00Z", "2026-12-05T01:00:00Z"));
        refused(
                422,
                "UNKNOWN_PERSON_ON_DUTY",
                plan(new Somebody(UUID.randomUUID(), ""), "2026-12-06T01:00:00Z", "2026-12-06T09:00:00Z"));
        refused(
                403,
                "OUTSIDE_YOUR_AREA",
                Somebody.with(Roles.STATION_WORKER, "cn.elsewhere")
                        .get("/api/v1/duty-turns?areaPath=" + community.path));
    }

    private Response cancel(Response turn, String tag) {
        return community
                .head
                .request()
                .header("If-Match", tag)
                .post("/api/v1/duty-turns/" + id(turn) + "/cancellation");
    }

    private Response plan(Somebody person, String from, String to) {
        return planAs("值班书记", person, from, to);
    }

    private Response planAs(String duty, Somebody person, String from, String to) {
        return community.head.post(
                "/api/v1/duty-turns",
                fields(
                        "areaPath",
                        community.path,
                        "duty",
                        duty,
                        "personId",
                        person.id(),
                        "startsAt",
                        from,
                        "endsAt",
                        to));
    }
}
