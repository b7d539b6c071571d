package org.lovebank.volunteer.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.MovableClock;
import org.lovebank.volunteer.fixture.Network;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class AwardCampaignTest {

    private final Instant ballotUntil = Instant.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.SECONDS);

    @Inject
    MovableClock clock;

    @Inject
    Rows rows;

    private Community community;
    private String address;

    @BeforeEach
    void aSelection() {
        community = Community.fresh();
        posting(0);
        address = "/api/v1/award-campaigns/" + begun("感动抚顺百颗星");
    }

    @AfterEach
    void timeGoesOn() {
        clock.run();
    }

    @Test
    void tenSeriesOfTenAreTheRuleUntilAPlaceHasItsOwn() {
        // given
        Response selection = expect(200, community.worker.get(address));

        // when
        community.rule(
                "AWARD_CAMPAIGN",
                Map.of("series", List.of(Map.of("code", "ONE", "name", "好邻居", "subjectKind", "PERSON", "places", 3))));
        String own = "/api/v1/award-campaigns/" + begun("好邻居评选");

        // then
        assertThat(selection.<List<Integer>>path("series.places")).hasSize(10).containsOnly(10);
        assertThat(selection.<List<String>>path("series.name")).contains("十佳志愿服务组织", "十佳志愿者", "十佳抚顺好人");
        assertThat(expect(200, community.worker.get(own)).<List<Integer>>path("series.places"))
                .containsExactly(3);
        refused(409, "CAMPAIGN_EXISTS", community.admin.post("/api/v1/award-campaigns", campaign("好邻居评选")));
        assertThat(expect(200, community.worker.get("/api/v1/award-campaigns?areaPath=" + community.path))
                        .<List<Object>>path("items"))
                .hasSize(2);
    }

    @Test
    void nominatedVotedReviewedPostedAndAnnouncedAsAnHonour() {
        // given
        Somebody star = community.volunteer("王小桥");
        UUID team = new Network(community).team(new Network(community).organisation("ASSOCIATION", "协会"), "微笑天使服务队");
        UUID person = nominated("VOLUNTEERS", "PERSON", star.id());
        UUID group = nominated("TEAMS", "TEAM", team);
        UUID other = nominated("VOLUNTEERS", "PERSON", community.volunteer("李云").id());
        expect(200, community.admin.post(address + "/voting"));
        expect(201, vote(community.resident("赵大妈"), person));
        Response during = expect(200, community.worker.get(address + "/nominations"));
        clock.stopAt(ballotUntil);

        // when
        expect(200, community.admin.post(address + "/review", Map.of("chosen", List.of(person, group))));
        Response posted = expect(200, community.admin.post(address + "/publication"));
        Response announced = expect(200, community.admin.post(address + "/announcement"));

        // then
        assertThat(during.<List<String>>path("items.shownName")).contains("王**", "微笑天使服务队");
        assertThat(during.<List<Object>>path("items.votes")).containsOnlyNulls();
        Response notice = expect(200, star.get("/api/v1/notices/" + posted.path("noticeId")));
        assertThat(notice.asString()).contains("十佳志愿者").doesNotContain("王小桥");
        assertThat(announced.<String>path("state")).isEqualTo("ANNOUNCED");
        Response dossier = expect(200, star.get("/api/v1/volunteers/" + star.id() + "/dossier"));
        assertThat(dossier.<List<String>>path("parts.honours.title")).containsExactly("感动抚顺百颗星 十佳志愿者");
        assertThat(dossier.<String>path("parts.honours[0].level")).isEqualTo("COMMUNITY");
        Response after = expect(200, community.worker.get(address + "/nominations?series=VOLUNTEERS"));
        assertThat(after.<Integer>path("items.find { it.id == '" + person + "' }.votes"))
                .isEqualTo(1);
        assertThat(after.<String>path("items.find { it.id == '" + other + "' }.state"))
                .isEqualTo("NOT_CHOSEN");
        assertThat(rows.texts(
                        "select data ->> 'state' from event_log where subject = ?::uuid order by version",
                        announced.<String>path("id")))
                .containsExactly("NOMINATING", "VOTING", "REVIEWED", "PUBLICISED", "ANNOUNCED");
    }

    @Test
    void aPersonHasOneVoteInASeriesHoweverOftenItIsCastAtOnce() throws Exception {
        // given
        List<UUID> nominations = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            nominations.add(
                    nominated("VOLUNTEERS", "PERSON", community.volunteer("王小桥").id()));
        }
        List<Somebody> voters =
                Stream.generate(() -> community.resident("赵大妈")).limit(4).toList();
        expect(200, community.admin.post(address + "/voting"));
        List<Callable<Response>> votes = new ArrayList<>();
        voters.forEach(voter -> nominations.forEach(nomination -> votes.add(() -> vote(voter, nomination))));

        // when
        List<Response> answers = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(8)) {
            for (Future<Response> answer : all.invokeAll(votes)) {
                answers.add(answer.get());
            }
        }

        // then
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(4);
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> refused(409, "VOTED_BEFORE", answer));
        assertThat(rows.texts(
                        "select sum(votes) from nomination where campaign_id = ?::uuid",
                        address.substring(address.lastIndexOf('/') + 1)))
                .containsExactly("4");
        assertThat(rows.texts("select column_name from information_schema.columns where table_name = 'award_voter'"))
                .containsExactlyInAnyOrder("campaign_id", "series", "voter_id");
    }

    @Test
    void votesAreForThePeopleOfThePlaceInTheirTimeAndNeverForOneself() {
        // given
        Somebody star = community.volunteer("王小桥");
        Somebody neighbour = community.resident("赵大妈");
        UUID nomination = nominated("VOLUNTEERS", "PERSON", star.id());
        Response early = vote(neighbour, nomination);
        expect(200, community.admin.post(address + "/voting"));
        Response late =
                community.worker.post(address + "/nominations", nomination("VOLUNTEERS", "PERSON", neighbour.id()));

        // then
        refused(409, "BALLOT_CLOSED", early);
        refused(409, "NOMINATIONS_CLOSED", late);
        refused(403, "NOT_OF_THIS_PLACE", vote(Community.fresh().resident("外乡人"), nomination));
        refused(403, "NOT_YOUR_OWN_HONOUR", vote(star, nomination));
        refused(404, "NO_SUCH_NOMINATION", vote(neighbour, UUID.randomUUID()));
        refused(409, "BALLOT_STILL_OPEN", review(nomination));
        clock.stopAt(ballotUntil);
        Response over = vote(neighbour, nomination);
        refused(409, "BALLOT_CLOSED", over);
        assertThat(over.<String>path("metadata.until")).isEqualTo(ballotUntil.toString());
    }

    @Test
    void whoIsNominatedFitsTheSeriesOnceAndMaySayNo() {
        // given
        Somebody star = community.volunteer("王小桥");
        UUID nomination = nominated("VOLUNTEERS", "PERSON", star.id());
        String nominations = address + "/nominations";

        // then
        refused(409, "NOMINATED_ALREADY", star.post(nominations, nomination("VOLUNTEERS", "PERSON", star.id())));
        refused(422, "SERIES_TAKES", star.post(nominations, nomination("TEAMS", "PERSON", star.id())));
        refused(422, "NO_SUCH_SERIES", star.post(nominations, nomination("NONE", "PERSON", star.id())));
        UUID foreign = Community.fresh().volunteer("外乡人").id();
        refused(403, "NOT_OF_THIS_PLACE", star.post(nominations, nomination("VOLUNTEERS", "PERSON", foreign)));
        refused(404, "NO_SUCH_NOMINATION", community.head.post(nominations + "/" + nomination + "/withdrawal"));
        Response no = expect(200, star.post(nominations + "/" + nomination + "/withdrawal"));
        assertThat(no.<String>path("state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void aChoiceStaysWithinThePlacesAndAnUpheldObjectionStrikesOne() {
        // given
        community.rule(
                "AWARD_CAMPAIGN",
                Map.of("series", List.of(Map.of("code", "ONE", "name", "好邻居", "subjectKind", "PERSON", "places", 2))));
        posting(3);
        address = "/api/v1/award-campaigns/" + begun("好邻居评选");
        UUID first = nominated("ONE", "PERSON", community.volunteer("一").id());
        UUID second = nominated("ONE", "PERSON", community.volunteer("二").id());
        UUID third = nominated("ONE", "PERSON", community.volunteer("三").id());
        expect(200, community.admin.post(address + "/voting"));
        clock.stopAt(ballotUntil);
        Response tooMany = review(first, second, third);
        expect(200, review(first, second));
        Response posted = expect(200, community.admin.post(address + "/publication"));
        String notice = "/api/v1/notices/" + posted.path("noticeId");
        UUID objection = id(expect(
                201, community.resident("赵大妈").post(notice + "/objections", Map.of("line", 1, "content", "事迹不实"))));

        // when
        Response waiting = community.admin.post(address + "/announcement");
        expect(
                200,
                Somebody.with(Roles.CENTER_ADMIN, "cn")
                        .post(
                                notice + "/objections/" + objection + "/decision",
                                Map.of("upheld", true, "reason", "核实")));
        clock.stopAt(ballotUntil.plus(Duration.ofDays(4)));
        expect(200, community.admin.post(address + "/announcement"));

        // then
        refused(422, "MORE_THAN_PLACES", tooMany);
        assertThat(tooMany.<Integer>path("metadata.places")).isEqualTo(2);
        refused(409, "AWARD_NOTICE_NOT_PASSED", waiting);
        Response after = expect(200, community.worker.get(address + "/nominations"));
        assertThat(after.<List<String>>path("items.state")).containsExactly("STRUCK", "HONOURED", "NOT_CHOSEN");
        Response done = community.admin.post(address + "/cancellation");
        refused(409, "CAMPAIGN_STATE_FORBIDS", done);
        assertThat(done.<List<String>>path("metadata.allowed")).isEmpty();
    }

    @Test
    void whatIsNoSelectionOrNoChoiceIsRefused() {
        // given
        Map<String, Object> backwards = new HashMap<>(campaign("倒着办"));
        backwards.put("ballotUntil", ballotUntil.minus(Duration.ofDays(11)).toString());
        Somebody star = community.volunteer("王小桥");
        UUID nomination = nominated("VOLUNTEERS", "PERSON", star.id());
        expect(200, community.admin.post(address + "/voting"));
        clock.stopAt(ballotUntil);

        // then
        refused(422, "CAMPAIGN_ENDS_BACKWARDS", community.admin.post("/api/v1/award-campaigns", backwards));
        refused(404, "NO_SUCH_CAMPAIGN", star.get("/api/v1/award-campaigns/" + UUID.randomUUID()));
        refused(422, "NOBODY_CHOSEN", review());
        refused(404, "NO_SUCH_NOMINATION", review(UUID.randomUUID()));
        refused(
                403,
                "NOT_YOUR_OWN_HONOUR",
                Somebody.is(star.id(), Roles.CENTER_ADMIN, community.path)
                        .post(address + "/review", Map.of("chosen", List.of(nomination))));
        refused(
                403,
                "OUTSIDE_YOUR_AREA",
                Somebody.with(Roles.CENTER_ADMIN, Community.fresh().path)
                        .post(address + "/review", Map.of("chosen", List.of(nomination))));
    }

    private UUID begun(String title) {
        return id(expect(201, community.admin.post("/api/v1/award-campaigns", campaign(title))));
    }

    private Map<String, Object> campaign(String title) {
        return Map.of(
                "areaPath",
                community.path,
                "year",
                2026,
                "title",
                title,
                "issuer",
                "抚顺社区",
                "nominationsUntil",
                ballotUntil.minus(Duration.ofDays(10)).toString(),
                "ballotUntil",
                ballotUntil.toString());
    }

    private UUID nominated(String series, String kind, UUID honoured) {
        return id(expect(201, community.worker.post(address + "/nominations", nomination(series, kind, honoured))));
    }

    private static Map<String, Object> nomination(String series, String kind, UUID honoured) {
        return Map.of("series", series, "honoured", Map.of("kind", kind, "id", honoured));
    }

    private Response vote(Somebody voter, UUID nomination) {
        return voter.post(address + "/ballots", Map.of("nominationId", nomination));
    }

    private Response review(UUID... chosen) {
        return community.admin.post(address + "/review", Map.of("chosen", List.of(chosen)));
    }

    private void posting(int days) {
        community.rule(
                "NOTICE",
                Map.of(
                        "shownDays",
                        30,
                        "kinds",
                        Map.of("AWARD", Map.of("days", days, "workingDays", false, "rule", "a test"))));
    }
}
