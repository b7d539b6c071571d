package org.lovebank.volunteer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;
import static org.lovebank.volunteer.fixture.Network.fields;
import static org.lovebank.volunteer.fixture.Network.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Network;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class PlanTest {

    @Inject
    Claims claims;

    @Inject
    Rows rows;

    private Community community;
    private Network network;

    @BeforeEach
    void aCommunity() {
        community = Community.fresh();
        network = new Network(community);
    }

    @Test
    void aPlanIsDraftedAdoptedAndClosed() {
        // given
        UUID organisation = network.organisation("CENTER", "志愿服务中心");
        UUID team = network.team(organisation, "爱心助教队");
        Response plan = draft(organisation, fields("month", 3, "content", "学雷锋日集中服务", "times", 4, "teamId", team));
        String address = "/api/v1/service-plans/" + id(plan);
        Response rewritten = community.head.put(
                address,
                plan.header("ETag"),
                fields("items", List.of(fields("month", 12, "content", "志愿者日考核", "times", 1))));
        Response adopted = step(community.admin, address + "/adoption", rewritten.header("ETag"));

        // when
        Response late = community.head.put(
                address,
                adopted.header("ETag"),
                fields("items", List.of(fields("month", 1, "content", "走访", "times", 1))));

        // then
        expect(201, plan);
        assertThat(adopted.<String>path("state")).isEqualTo("ADOPTED");
        refused(409, "PLAN_STATE_FORBIDS", late);
        assertThat(late.<List<String>>path("metadata.allowed")).containsExactly("CLOSED");
        refused(409, "PLAN_STATE_FORBIDS", step(community.admin, address + "/adoption", adopted.header("ETag")));
        Response closed = step(community.head, address + "/closing", adopted.header("ETag"));
        assertThat(closed.<String>path("state")).isEqualTo("CLOSED");
        assertThat(rows.eventTypes(id(plan))).hasSize(4).containsOnly("vol.service-plan.changed.v1");
        assertThat(Somebody.with(Roles.RESIDENT)
                        .get("/api/v1/service-plans?areaPath=" + community.path)
                        .<List<String>>path("items[0].items.content"))
                .containsExactly("志愿者日考核");
    }

    @Test
    void whatWasDoneStandsBesideWhatWasPlanned() {
        // given
        community.posting(0);
        Somebody volunteer = community.volunteer("王小桥");
        Instant from = Instant.now().minusSeconds(7200);
        LocalDate servedOn = LocalDate.ofInstant(from, Time.DAYS);
        UUID record =
                claims.recorded(community, Claims.from(community, volunteer.id(), from, 60, UUID.randomUUID(), "A"));
        expect(200, community.worker.post("/api/v1/service-records/" + record + "/confirmation"));
        UUID organisation = network.organisation("CENTER", "志愿服务中心");
        UUID team = network.team(organisation, "别的队");
        Map<String, Object> repairs =
                fields("month", servedOn.getMonthValue(), "content", "义务维修", "times", 2, "categoryCode", "REPAIR");
        Map<String, Object> others =
                fields("month", servedOn.getMonthValue(), "content", "别的队的活动", "times", 2, "teamId", team);
        UUID plan = id(expect(
                201,
                community.head.post(
                        "/api/v1/service-plans",
                        fields(
                                "organisationId",
                                organisation,
                                "areaPath",
                                community.path,
                                "year",
                                servedOn.getYear(),
                                "items",
                                List.of(repairs, others)))));

        // when
        Response progress = expect(200, volunteer.get("/api/v1/service-plans/" + plan + "/progress"));

        // then
        assertThat(progress.<List<Integer>>path("items.done")).containsExactly(1, 0);
        assertThat(progress.<Integer>path("items[0].minutes")).isEqualTo(60);
        assertThat(progress.<Integer>path("planned")).isEqualTo(4);
        assertThat(progress.<Integer>path("donePercent")).isEqualTo(25);
        refused(404, "NO_SUCH_PLAN", volunteer.get("/api/v1/service-plans/" + UUID.randomUUID() + "/progress"));
    }

    @Test
    void anOrganisationHasOnePlanAYearAndPlace() {
        // given
        UUID organisation = network.organisation("CENTER", "志愿服务中心");
        Map<String, Object> item = fields("month", 3, "content", "学雷锋日", "times", 1);
        Response plan = draft(organisation, item);

        // when
        Response second = draft(organisation, item);

        // then
        expect(201, plan);
        refused(409, "PLANNED_ALREADY", second);
        refused(400, "INVALID_INPUT", draft(organisation, with(item, "month", 13)));
        refused(422, "UNKNOWN_TEAM", draft(organisation, with(item, "teamId", UUID.randomUUID())));
        refused(428, "VERSION_MISSING", community.admin.post("/api/v1/service-plans/" + id(plan) + "/adoption"));
        refused(
                403,
                "OUTSIDE_YOUR_AREA",
                step(
                        Somebody.with(Roles.CENTER_ADMIN, "cn.elsewhere"),
                        "/api/v1/service-plans/" + id(plan) + "/adoption",
                        plan.header("ETag")));
    }

    private Response draft(UUID organisation, Map<String, Object> item) {
        return community.head.post(
                "/api/v1/service-plans",
                fields(
                        "organisationId",
                        organisation,
                        "areaPath",
                        community.path,
                        "year",
                        2026,
                        "items",
                        List.of(item)));
    }

    private static Response step(Somebody who, String address, String tag) {
        return who.request().header("If-Match", tag).post(address);
    }
}
