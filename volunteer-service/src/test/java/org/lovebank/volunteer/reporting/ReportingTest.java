package org.lovebank.volunteer.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;
import static org.lovebank.volunteer.fixture.Network.fields;
import static org.lovebank.volunteer.fixture.Network.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Invented;
import org.lovebank.volunteer.fixture.Network;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class ReportingTest {

    @Inject
    Rows rows;

    @Inject
    Claims claims;

    private Community community;
    private Network network;

    @BeforeEach
    void aCommunity() {
        community = Community.fresh();
        network = new Network(community);
    }

    @Test
    void anOrganisationAndAMemberReportToACommunity() {
        // given
        UUID unit = network.organisation("DEPARTMENT", "市税务局");
        Somebody member = member("王小桥");

        // when
        Response organisation = community.worker.post(
                "/api/v1/reportings", fields("organisationId", unit, "areaPath", community.path, "channel", "COUNTER"));
        Response person = report(member, member, "APP", unit);

        // then
        expect(201, organisation);
        expect(201, person);
        assertThat(person.<String>path("state")).isEqualTo("REPORTED");
        Response accepted = step(community.worker, person, "acceptance", person.header("ETag"));
        assertThat(accepted.<String>path("state")).isEqualTo("ACCEPTED");
        assertThat(rows.eventTypes(id(person)))
                .containsExactly("vol.reporting.state-changed.v1", "vol.reporting.state-changed.v1");
        assertThat(community
                        .worker
                        .get("/api/v1/reportings?state=REPORTED&areaPath=" + community.path)
                        .<List<String>>path("items.organisationId"))
                .containsExactly(unit.toString());
        refused(409, "REPORTED_ALREADY", report(member, member, "APP", unit));
        Response ended = step(member, person, "ending", accepted.header("ETag"));
        assertThat(ended.<String>path("state")).isEqualTo("ENDED");
        refused(409, "REPORTING_STATE_FORBIDS", step(community.worker, person, "acceptance", ended.header("ETag")));
        expect(201, report(member, member, "APP", unit));
    }

    @Test
    void aMiniProgramReportsForAVolunteer() {
        // given
        Somebody member = member("李小溪");
        Somebody app = Somebody.client("cloud-check-in", "reportings:write", community.path);
        Somebody other = Somebody.client("another-app", "volunteers:register", community.path);

        // when
        Response cloud = report(app, member, "MINI_PROGRAM", null);

        // then
        expect(201, cloud);
        assertThat(cloud.<String>path("channel")).isEqualTo("MINI_PROGRAM");
        refused(403, "REPORTING_NOT_YOURS", report(other, member, "MINI_PROGRAM", null));
        refused(403, "REPORTING_NOT_YOURS", report(app, member, "COUNTER", null));
        refused(403, "REPORTING_NOT_YOURS", report(community.volunteer("赵小山"), member, "APP", null));
    }

    @Test
    void whoReportsShowsMembershipAndMustHaveConsented() {
        // given
        Somebody silent = community.volunteer("赵小山");

        // when
        Response answer = report(silent, silent, "APP", null);

        // then
        refused(422, "CONSENT_MISSING", answer);
        refused(
                422,
                "ONE_REPORTER_EXACTLY",
                community.worker.post("/api/v1/reportings", fields("areaPath", community.path, "channel", "COUNTER")));
        String grid = network.place("g1", "GRID");
        refused(
                422,
                "WRONG_AREA_LEVEL",
                community.worker.post(
                        "/api/v1/reportings",
                        fields("volunteerId", silent.id(), "areaPath", grid, "channel", "COUNTER")));
    }

    @Test
    void anEmployerIsToldByConsentOnly() {
        // given
        community.posting(0);
        UUID unit = network.organisation("DEPARTMENT", "市税务局");
        Somebody member = member("孙小河");
        Response person = report(member, member, "APP", unit);
        String feedback = "/api/v1/reportings/" + id(person) + "/employer-feedback";
        Map<String, Object> year = fields("fromOn", "2020-01-01", "toOn", "2999-12-31");
        refused(409, "FEEDBACK_NEEDS_ACCEPTANCE", community.worker.post(feedback, year));
        expect(200, step(community.worker, person, "acceptance", person.header("ETag")));
        UUID assignment = UUID.randomUUID();
        claims.arrives(assignment, Claims.hour(community, member.id()));
        String record = rows.texts("select id from service_record where source_id = ?::uuid", assignment.toString())
                .getFirst();
        expect(200, community.head.post("/api/v1/service-records/" + record + "/confirmation"));

        // when
        Response without = community.worker.post(feedback, year);

        // then
        refused(422, "CONSENT_MISSING", without);
        expect(201, consent(member, "PARTNER_SHARING", "BASIC"));
        Response told = community.worker.post(feedback, year);
        expect(201, told);
        assertThat(told.<Integer>path("records")).isEqualTo(1);
        assertThat(told.<Integer>path("minutes")).isEqualTo(60);
        assertThat(told.asString()).doesNotContain("孙小河");
        refused(
                422,
                "FEEDBACK_PERIOD_BACKWARDS",
                community.worker.post(feedback, fields("fromOn", "2026-02-01", "toOn", "2026-01-01")));
    }

    @Test
    void reportsAreForThoseWhomTheyConcern() {
        // given
        Somebody member = member("周小岭");
        Response person = report(member, member, "APP", null);
        String address = "/api/v1/reportings/" + id(person);
        Somebody elsewhere = Somebody.with(Roles.STATION_HEAD, "cn.elsewhere");

        // when
        Response foreign = elsewhere.get(address);

        // then
        refused(404, "NO_SUCH_REPORTING", foreign);
        refused(404, "NO_SUCH_REPORTING", step(elsewhere, person, "acceptance", person.header("ETag")));
        refused(404, "NO_SUCH_REPORTING", Somebody.with(Roles.RESIDENT).get(address));
        expect(200, member.get(address));
        refused(403, "OUTSIDE_YOUR_AREA", elsewhere.get("/api/v1/reportings?areaPath=" + community.path));
        refused(428, "VERSION_MISSING", community.worker.post(address + "/acceptance"));
        assertThat(rows.events(id(person)).getFirst()).doesNotContain("周小岭");
        expect(200, step(community.worker, person, "declining", person.header("ETag")));
    }

    private Somebody member(String name) {
        Somebody member = community.volunteer(name);
        expect(201, consent(member, "VOLUNTEER_FILE", "SENSITIVE"));
        return member;
    }

    private static Response consent(Somebody member, String purpose, String dataClass) {
        return member.post("/api/v1/persons/" + member.id() + "/consents", Invented.consent(purpose, dataClass));
    }

    private Response report(Somebody by, Somebody member, String channel, @Nullable UUID employer) {
        Map<String, Object> wanted = fields("volunteerId", member.id(), "areaPath", community.path, "channel", channel);
        return by.post("/api/v1/reportings", employer == null ? wanted : with(wanted, "employerId", employer));
    }

    private static Response step(Somebody who, Response reporting, String verb, String tag) {
        return who.request().header("If-Match", tag).post("/api/v1/reportings/" + id(reporting) + "/" + verb);
    }
}
