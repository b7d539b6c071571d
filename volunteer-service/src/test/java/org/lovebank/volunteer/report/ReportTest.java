package org.lovebank.volunteer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.events.VoiceEvent.EvaluationSubmitted;
import org.lovebank.events.VoiceEvent.Opinion;
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Network;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class ReportTest {

    @Inject
    Claims claims;

    private Community community;
    private Network network;
    private Somebody volunteer;
    private UUID organisation;
    private UUID team;
    private LocalDate servedOn;

    @BeforeEach
    void aTeamWhoseMemberServed() {
        community = Community.fresh().posting(0);
        network = new Network(community);
        volunteer = community.volunteer("王小桥");
        community.volunteer("李云");
        organisation = network.organisation("ASSOCIATION", "协会");
        team = network.team(organisation, "微笑天使服务队");
        expect(
                201,
                community.head.post(
                        "/api/v1/teams/" + team + "/members", Map.of("volunteerId", volunteer.id(), "role", "MEMBER")));
        Instant from = Instant.now().minusSeconds(7200);
        servedOn = LocalDate.ofInstant(from, Time.DAYS);
        UUID record =
                claims.recorded(community, Claims.from(community, volunteer.id(), from, 60, UUID.randomUUID(), "A"));
        expect(200, community.worker.post("/api/v1/service-records/" + record + "/confirmation"));
    }

    @Test
    void aYearHasItsNumbersAndEachIsCounted() {
        // given
        Instant now = Instant.now();
        opinion(5, now);
        opinion(4, now);
        UUID honour = Community.id(expect(
                201,
                community.worker.post(
                        "/api/v1/honours",
                        Map.of(
                                "honoured", Map.of("kind", "TEAM", "id", team),
                                "title", "优秀服务队",
                                "level", "CITY",
                                "issuer", "市文明办",
                                "honouredOn", servedOn.toString()))));
        expect(200, community.head.post("/api/v1/honours/" + honour + "/confirmation"));

        // when
        Response report = expect(200, community.worker.get("/api/v1/reports/annual" + asked()));

        // then
        assertThat(report.<Integer>path("people.registered")).isEqualTo(2);
        assertThat(report.<Integer>path("people.participants")).isEqualTo(1);
        assertThat(report.<Float>path("people.participationPercent")).isEqualTo(50.0f);
        assertThat(report.<Integer>path("service.records")).isEqualTo(1);
        assertThat(report.<Integer>path("service.minutesByCategory.REPAIR")).isEqualTo(60);
        assertThat(report.<Integer>path("voices.opinions")).isEqualTo(2);
        assertThat(report.<Integer>path("voices.satisfactionTenths")).isEqualTo(45);
        assertThat(report.<Integer>path("honoursByLevel.CITY")).isEqualTo(1);
        assertThat(report.<Integer>path("counts.teams")).isEqualTo(1);
        refused(403, "OUTSIDE_YOUR_AREA", Community.fresh().worker.get("/api/v1/reports/annual" + asked()));
    }

    @Test
    void theSixStandardsStandStationByStation() {
        // given
        UUID station = network.station(organisation, "一号站");
        network.station(organisation, "二号站");
        expect(201, community.admin.post("/api/v1/stations/" + station + "/assessments", assessment()));

        // when
        Response report = expect(200, community.worker.get("/api/v1/reports/six-standards?areaPath=" + community.path));

        // then
        assertThat(report.<List<String>>path("items.name")).containsExactly("一号站", "二号站");
        assertThat(report.<List<Boolean>>path("items.certified")).containsExactly(false, false);
        assertThat(report.<Boolean>path("items[0].standards.STAFF")).isTrue();
        assertThat(report.<Boolean>path("items[0].standards.RULES")).isFalse();
        assertThat(report.<Map<String, Boolean>>path("items[0].standards")).hasSize(6);
        assertThat(report.<Map<String, Boolean>>path("items[1].standards")).isEmpty();
    }

    @Test
    void programmesAndBrandsAreToldByWhatTheirTeamsDid() {
        // given
        UUID second = network.team(organisation, "银发服务队");
        expect(
                201,
                community.head.post(
                        "/api/v1/teams/" + second + "/members",
                        Map.of("volunteerId", volunteer.id(), "role", "MEMBER")));
        UUID brand = network.made(
                "brands",
                Map.of(
                        "ownerId",
                        organisation,
                        "areaPath",
                        community.path,
                        "text",
                        Map.of("name", "三情阳光梦", "teamIds", List.of(team, second))));

        // when
        Response report =
                expect(200, community.worker.get("/api/v1/reports/brands/" + brand + "?year=" + servedOn.getYear()));

        // then
        assertThat(report.<String>path("name")).isEqualTo("三情阳光梦");
        assertThat(report.<Integer>path("members")).isEqualTo(1);
        assertThat(report.<Integer>path("minutes")).isEqualTo(60);
        assertThat(report.<List<Integer>>path("lines.minutes")).containsExactly(60, 60);
        refused(
                404,
                "NOTHING_TO_REPORT",
                community.worker.get("/api/v1/reports/programmes/" + UUID.randomUUID() + "?year=2026"));
    }

    @Test
    void whoTookPartIsToldMonthByMonthAndPlaceByPlace() {
        // given
        opinion(5, Instant.now());
        opinion(4, Instant.now());
        String address = "/api/v1/reports/participation?areaPath=" + community.path;

        // when
        Response report = expect(200, community.worker.get(address));
        Response above = expect(200, community.admin.get(address.replace(community.path, "cn")));

        // then
        String month = "months.find { it.month == '" + YearMonth.from(servedOn) + "' }";
        String now = "months.find { it.month == '" + YearMonth.now(Time.DAYS) + "' }";
        assertThat(report.<List<Object>>path("months")).hasSize(12);
        assertThat(report.<Integer>path(month + ".participants")).isEqualTo(1);
        assertThat(report.<Integer>path(month + ".minutes")).isEqualTo(60);
        assertThat(report.<Integer>path(now + ".joined")).isEqualTo(2);
        assertThat(report.<Integer>path(now + ".opinions")).isEqualTo(2);
        assertThat(report.<Integer>path(now + ".satisfactionTenths")).isEqualTo(45);
        assertThat(report.<Integer>path("months[0].participants")).isZero();
        assertThat(report.<Object>path("months[0].satisfactionTenths")).isNull();
        assertThat(report.<List<String>>path("places.areaPath")).containsExactly(community.path);
        for (Response one : List.of(report, above)) {
            String place = "places.find { it.areaPath == '" + community.path + "' }";
            assertThat(one.<Integer>path(place + ".registered")).isEqualTo(2);
            assertThat(one.<Integer>path(place + ".participants")).isEqualTo(1);
            assertThat(one.<Float>path(place + ".participationPercent")).isEqualTo(50.0f);
            assertThat(one.<Integer>path(place + ".satisfactionTenths")).isEqualTo(45);
        }
        Response tenYears = community.worker.get(address + "&from=2017-01&until=2026-12");
        refused(422, "REPORT_PERIOD_NOT_POSSIBLE", tenYears);
        assertThat(tenYears.<Integer>path("metadata.monthsAtMost")).isEqualTo(36);
        refused(422, "REPORT_PERIOD_NOT_POSSIBLE", community.worker.get(address + "&from=2026-02&until=2026-01"));
        assertThat(expect(200, community.worker.get(address + "&from=2024-01&until=2026-12"))
                        .<List<Object>>path("months"))
                .hasSize(36);
        refused(403, "OUTSIDE_YOUR_AREA", Community.fresh().worker.get(address));
    }

    private String asked() {
        return "?areaPath=" + community.path + "&year=" + servedOn.getYear();
    }

    private void opinion(int score, Instant at) {
        claims.arrives(
                new EvaluationSubmitted(
                        UUID.randomUUID(),
                        1,
                        new Opinion(
                                UUID.randomUUID(),
                                "RECIPIENT",
                                volunteer.id(),
                                score,
                                List.of(),
                                community.path,
                                "REPAIR",
                                at)),
                at);
    }

    private static Map<String, Object> assessment() {
        return Map.of(
                "verdicts",
                List.of(
                        verdict("STAFF", true),
                        verdict("PREMISES", true),
                        verdict("TEAM", true),
                        verdict("RULES", false),
                        verdict("ACTIVITIES", true),
                        verdict("RECIPIENTS", true)));
    }

    private static Map<String, Object> verdict(String standard, boolean met) {
        return Map.of("standard", standard, "met", met, "evidence", met ? "照片与台账" : "");
    }
}
