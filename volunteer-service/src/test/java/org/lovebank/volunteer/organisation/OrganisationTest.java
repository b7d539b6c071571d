package org.lovebank.volunteer.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;
import static org.lovebank.volunteer.fixture.Network.fields;
import static org.lovebank.volunteer.fixture.Network.with;

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
class OrganisationTest {

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
    void anOrganisationNamesItsGuideItsFoundersAndItsBranch() {
        // given
        UUID league = network.organisation("DEPARTMENT", "共青团区委");
        UUID education = network.organisation("DEPARTMENT", "区教育局");
        UUID branch = network.organisation("PARTY_BRANCH", "社区党总支");

        // when
        Response answer = admit(
                "高校志愿者协会",
                "registered",
                true,
                "uscc",
                "91350100M000100Y43",
                "guidingBodyId",
                league,
                "coFounderIds",
                List.of(education),
                "partyBranchId",
                branch,
                "coBuilding",
                true);

        // then
        expect(201, answer);
        assertThat(answer.<String>path("guidingBodyId")).isEqualTo(league.toString());
        assertThat(answer.<List<String>>path("coFounderIds")).containsExactly(education.toString());
        String narrowed =
                "/api/v1/organisations?areaPath=" + community.path + "&coBuilding=true&partyBranchId=" + branch;
        assertThat(community.head.get(narrowed).<List<String>>path("items.name"))
                .containsExactly("高校志愿者协会");
        assertThat(community
                        .head
                        .get("/api/v1/organisations?areaPath=" + community.path + "&guidingBodyId=" + league)
                        .<List<String>>path("items.name"))
                .containsExactly("高校志愿者协会");
        assertThat(community
                        .head
                        .get("/api/v1/organisations?areaPath=" + community.path + "&kind=PARTY_BRANCH")
                        .<List<String>>path("items.name"))
                .containsExactly("社区党总支");
        refused(409, "CREDIT_CODE_TAKEN", admit("另一协会", "registered", true, "uscc", "91350100M000100Y43"));
        rows.texts(
                "update organisation set uscc = null where id = ?::uuid returning name",
                id(answer).toString());
    }

    @Test
    void aCreditCodeHasItsCheckCharacter() {
        // when
        Response wrong = admit("协会", "registered", true, "uscc", "91350100M000100Y44");
        Response unregistered = admit("协会", "registered", false, "uscc", "91350100M000100Y43");

        // then
        refused(422, "CREDIT_CODE_WRONG", wrong);
        refused(422, "CREDIT_CODE_NEEDS_REGISTRATION", unregistered);
    }

    @Test
    void onlyAPartyOrganisationIsABranch() {
        // given
        UUID school = network.organisation("SCHOOL", "小学");

        // when
        Response answer = admit("协会", "partyBranchId", school);

        // then
        refused(422, "WRONG_ORGANISATION_KIND", answer);
        refused(422, "UNKNOWN_ORGANISATION", admit("协会", "coFounderIds", List.of(UUID.randomUUID())));
    }

    @Test
    void whatIsClosedStaysClosed() {
        // given
        UUID partner = network.organisation("PROFESSIONAL_PARTNER", "城市义工联盟");
        String address = "/api/v1/organisations/" + partner;
        Map<String, Object> edit = fields("name", "城市义工联盟", "status", "CLOSED");
        String tag = network.tag("organisations/" + partner);
        Response closed = community.head.put(address, tag, edit);

        // when
        Response again = community.head.put(address, closed.header("ETag"), with(edit, "status", "ACTIVE"));

        // then
        expect(200, closed);
        refused(409, "ORGANISATION_CLOSED", again);
        assertThat(again.<String>path("metadata.state")).isEqualTo("CLOSED");
        refused(412, "CHANGED_MEANWHILE", community.head.put(address, tag, edit));
        refused(428, "VERSION_MISSING", community.head.request().body(edit).put(address));
        assertThat(rows.eventTypes(partner))
                .containsExactly("vol.organisation.changed.v1", "vol.organisation.changed.v1");
        refused(409, "ORGANISATION_CLOSED", moveIn(partner, fields("areaPath", community.path)));
    }

    @Test
    void aPartnerMovesInWithItsRoomsAndOutAgain() {
        // given
        UUID partner = network.organisation("PROFESSIONAL_PARTNER", "城市义工联盟");
        Response in = moveIn(
                partner, fields("areaPath", community.path, "rooms", List.of("康复室", "法律诊所"), "fromOn", "2026-01-01"));
        String address = "/api/v1/organisations/" + partner + "/residencies/" + id(in) + "/ending";

        // when
        Response out = end(address, in.header("ETag"), fields("lastOn", "2026-06-30"));

        // then
        expect(201, in);
        assertThat(in.<String>path("state")).isEqualTo("RUNNING");
        expect(200, out);
        assertThat(out.<String>path("state")).isEqualTo("ENDED");
        assertThat(community
                        .head
                        .get("/api/v1/residencies?areaPath=" + community.path)
                        .<List<String>>path("items[0].rooms"))
                .containsExactly("康复室", "法律诊所");
        assertThat(rows.eventTypes(id(in))).containsExactly("vol.residency.changed.v1", "vol.residency.changed.v1");
        refused(409, "TERM_OVER", end(address, out.header("ETag"), fields()));
        refused(428, "VERSION_MISSING", community.head.post(address, fields()));
        expect(201, moveIn(partner, fields("areaPath", community.path, "fromOn", "2026-07-01")));
    }

    @Test
    void onePartnerMovesInOnceAlsoWhenTwoStaffAskAtOnce() throws Exception {
        // given
        UUID partner = network.organisation("PROFESSIONAL_PARTNER", "城市义工联盟");
        Callable<Integer> once =
                () -> moveIn(partner, fields("areaPath", community.path)).statusCode();
        List<Integer> answers = new ArrayList<>();

        // when
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var asked : both.invokeAll(List.of(once, once))) {
                answers.add(asked.get());
            }
        }

        // then
        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        refused(409, "RESIDENT_ALREADY", moveIn(partner, fields("areaPath", community.path)));
    }

    @Test
    void anotherCommunityDoesNotLetPartnersInHere() {
        // given
        UUID partner = network.organisation("PROFESSIONAL_PARTNER", "城市义工联盟");
        Somebody elsewhere = Somebody.with(Roles.STATION_HEAD, "cn.elsewhere");
        Response in = moveIn(partner, fields("areaPath", community.path));
        String address = "/api/v1/organisations/" + partner + "/residencies";

        // when
        Response foreign = elsewhere.post(address, fields("areaPath", community.path));

        // then
        refused(403, "OUTSIDE_YOUR_AREA", foreign);
        refused(
                403,
                "OUTSIDE_YOUR_AREA",
                elsewhere
                        .request()
                        .header("If-Match", "\"v0\"")
                        .body(fields())
                        .post(address + "/" + id(in) + "/ending"));
        refused(
                422,
                "TERM_BACKWARDS",
                moveIn(partner, fields("areaPath", community.path, "fromOn", "2026-02-01", "toOn", "2026-01-01")));
        refused(404, "NO_SUCH_RESIDENCY", end(address + "/" + UUID.randomUUID() + "/ending", "\"v0\"", fields()));
    }

    @Test
    void unitsAndWarmHeartedPeopleBuildWithACommittee() {
        // given
        UUID committee = network.organisation("PARTY_BRANCH", "大工委");
        UUID school = network.organisation("SCHOOL", "小学");
        Somebody person = community.volunteer("卓玛");
        String address = "/api/v1/organisations/" + committee + "/co-building";
        Map<String, Object> unit = fields("organisationId", school, "contribution", "法律咨询");

        // when
        Response first = community.head.post(address, unit);
        Response second = community.head.post(address, fields("volunteerId", person.id(), "contribution", "调解"));

        // then
        expect(201, first);
        expect(201, second);
        assertThat(community.worker.get(address).<List<String>>path("items.contribution"))
                .containsExactly("法律咨询", "调解");
        refused(409, "BUILDS_ALREADY", community.head.post(address, unit));
        refused(422, "ONE_PARTNER_EXACTLY", community.head.post(address, fields("contribution", "无")));
        refused(
                422,
                "WRONG_ORGANISATION_KIND",
                community.head.post("/api/v1/organisations/" + school + "/co-building", unit));
        refused(
                403,
                "OUTSIDE_YOUR_AREA",
                Somebody.with(Roles.STATION_WORKER, "cn.elsewhere").get(address));
        Response ended = end(address + "/" + id(first) + "/ending", first.header("ETag"), fields());
        assertThat(ended.<String>path("state")).isEqualTo("ENDED");
        assertThat(rows.events(id(second)).getFirst()).doesNotContain("卓玛").doesNotContain("调解");
    }

    @Test
    void whoMovedInIsListedPageByPage() {
        // given
        for (String name : List.of("甲", "乙", "丙")) {
            expect(201, moveIn(network.organisation("PROFESSIONAL_PARTNER", name), fields("areaPath", community.path)));
        }
        String list = "/api/v1/residencies?limit=2&areaPath=" + community.path;

        // when
        Response first = community.head.get(list);
        Response second = community.head.get(list + "&cursor=" + first.path("next"));

        // then
        assertThat(first.<List<?>>path("items")).hasSize(2);
        assertThat(second.<List<?>>path("items")).hasSize(1);
        assertThat(second.<String>path("next")).isNull();
        assertThat(first.<String>path("items[0].fromOn"))
                .isEqualTo(LocalDate.now(Time.DAYS).toString());
    }

    private Response admit(String name, Object... more) {
        return community.head.post(
                "/api/v1/organisations",
                with(fields("kind", "ASSOCIATION", "name", name, "areaPath", community.path), more));
    }

    private Response moveIn(UUID organisation, Map<String, Object> wanted) {
        return community.head.post("/api/v1/organisations/" + organisation + "/residencies", wanted);
    }

    private Response end(String address, String tag, Map<String, Object> ending) {
        return community.head.request().header("If-Match", tag).body(ending).post(address);
    }
}
