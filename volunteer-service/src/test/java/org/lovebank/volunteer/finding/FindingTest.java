package org.lovebank.volunteer.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

/** Odd records are shown to a reviewer with rule, numbers and records; nothing happens to them by itself. */
@QuarkusTest
@TheRegistry
class FindingTest {

    @Inject
    Claims claims;

    @Inject
    Rows rows;

    @Inject
    LookForOddities lookForOddities;

    private Community community;
    private Somebody volunteer;
    private final Instant start = LocalDate.now(Time.DAYS)
            .minusDays(10)
            .atTime(LocalTime.of(8, 0))
            .atZone(Time.DAYS)
            .toInstant();

    @BeforeEach
    void aVolunteer() {
        community = Community.fresh();
        volunteer = community.volunteer("王小桥");
    }

    @Test
    void moreThanEightHoursADayAreFoundWhenTheyAreClaimed() {
        // given
        UUID one = served(volunteer.id(), start, 300, UUID.randomUUID());

        // when
        UUID other = served(volunteer.id(), start.plus(Duration.ofHours(6)), 181, UUID.randomUUID());

        // then
        Response found = findings();
        assertThat(found.<List<String>>path("items.rule")).containsExactly("LONG_DAY");
        assertThat(found.<Integer>path("items[0].numbers.minutes")).isEqualTo(481);
        assertThat(found.<Integer>path("items[0].numbers.most")).isEqualTo(480);
        assertThat(found.<List<String>>path("items[0].recordIds"))
                .containsExactlyInAnyOrder(one.toString(), other.toString());
        assertThat(found.<List<String>>path("items[0].peopleIds"))
                .containsExactly(volunteer.id().toString());
        assertThat(found.<String>path("items[0].state")).isEqualTo("OPEN");
    }

    @Test
    void eightHoursAreNotMoreThanEight() {
        // when
        served(volunteer.id(), start, 300, UUID.randomUUID());
        served(volunteer.id(), start.plus(Duration.ofHours(6)), 180, UUID.randomUUID());

        // then
        assertThat(findings().<List<String>>path("items.rule")).isEmpty();
    }

    @Test
    void aClaimInTheTimeOfAnotherRecordIsFound() {
        // given
        UUID stands = served(volunteer.id(), start, 60, UUID.randomUUID());

        // when
        UUID refused = served(volunteer.id(), start.plus(Duration.ofMinutes(20)), 60, UUID.randomUUID());

        // then
        Response found = findings();
        assertThat(found.<List<String>>path("items.rule")).containsExactly("OVERLAP");
        assertThat(found.<Integer>path("items[0].numbers.minutesInCommon")).isEqualTo(40);
        assertThat(found.<List<String>>path("items[0].recordIds"))
                .containsExactlyInAnyOrder(stands.toString(), refused.toString());
    }

    @Test
    void twoPlacesWithoutTheTimeBetweenThemAreFound() {
        // given
        Community elsewhere = Community.fresh();
        served(volunteer.id(), start, 60, UUID.randomUUID());

        // when
        claims.recorded(
                community,
                Claims.from(elsewhere, volunteer.id(), start.plus(Duration.ofMinutes(64)), 30, UUID.randomUUID(), "B"));

        // then
        Response found = expect(200, elsewhere.head.get("/api/v1/findings?areaPath=" + elsewhere.path));
        assertThat(found.<List<String>>path("items.rule")).containsExactly("IMPOSSIBLE_TRAVEL");
        assertThat(found.<Integer>path("items[0].numbers.minutesBetween")).isEqualTo(4);
        assertThat(found.<Integer>path("items[0].numbers.minutesNeeded")).isEqualTo(10);
    }

    @Test
    void theWayIsAsLongAsTheMiddlesAreApart() throws Exception {
        // given: neighbours in the tree, forty kilometres apart, and an hour on the way
        Community far = Community.fresh();
        rule(Map.of());
        middle(community.path, "36.0600");
        middle(far.path, "36.4200");
        served(volunteer.id(), start, 60, UUID.randomUUID());

        // when
        claims.recorded(
                community,
                Claims.from(far, volunteer.id(), start.plus(Duration.ofHours(2)), 30, UUID.randomUUID(), "B"));

        // then
        Response found = expect(200, far.head.get("/api/v1/findings?areaPath=" + far.path));
        assertThat(found.<List<String>>path("items.rule")).containsExactly("IMPOSSIBLE_TRAVEL");
        assertThat(found.<Integer>path("items[0].numbers.minutesBetween")).isEqualTo(60);
        assertThat(found.<Integer>path("items[0].numbers.minutesNeeded")).isEqualTo(81);
    }

    private void middle(String path, String latitude) throws Exception {
        rows.run(
                "update area set centroid_latitude = ?::numeric, centroid_longitude = 103.6 where path = ?",
                latitude,
                path);
    }

    @Test
    void oneWitnessForNearlyAllIsFound() {
        // given
        rule(Map.of("sameWitnessRecords", 3, "sameWitnessPercent", 80));
        UUID witness = UUID.randomUUID();

        // when
        served(volunteer.id(), start, 60, witness);
        served(volunteer.id(), start.plus(Duration.ofDays(1)), 60, witness);
        boolean soon = findings().<List<String>>path("items.rule").isEmpty();
        served(volunteer.id(), start.plus(Duration.ofDays(2)), 60, witness);

        // then
        assertThat(soon).isTrue();
        Response found = findings();
        assertThat(found.<List<String>>path("items.rule")).containsExactly("SAME_WITNESS");
        assertThat(found.<Integer>path("items[0].numbers.seenByOne")).isEqualTo(3);
        assertThat(found.<List<String>>path("items[0].peopleIds"))
                .containsExactlyInAnyOrder(volunteer.id().toString(), witness.toString());
    }

    @Test
    void threeWhoVouchForEachOtherInACircleAreFoundOnce() {
        // given
        rule(Map.of("ringRecords", 1));
        Somebody second = community.volunteer("李小河");
        Somebody third = community.volunteer("赵小溪");

        // when
        served(volunteer.id(), start, 60, second.id());
        served(second.id(), start, 60, third.id());
        served(third.id(), start, 60, volunteer.id());
        lookForOddities.now();

        // then
        Response found = findings();
        assertThat(found.<List<String>>path("items.rule")).containsExactly("RECIPROCAL_RING");
        assertThat(found.<Integer>path("items[0].numbers.people")).isEqualTo(3);
        assertThat(found.<List<String>>path("items[0].recordIds")).hasSize(3);
    }

    @Test
    void lookingAgainFindsNothingNew() {
        // given
        served(volunteer.id(), start, 300, UUID.randomUUID());
        served(volunteer.id(), start.plus(Duration.ofHours(6)), 181, UUID.randomUUID());
        Response before = findings();

        // when
        lookForOddities.now();

        // then
        assertThat(findings().asString()).isEqualTo(before.asString());
    }

    @Test
    void aReviewerJudgesOnceAndNoRecordChanges() {
        // given
        UUID record = longDay();
        String finding = findings().path("items[0].id");

        // when
        Response judged = judge(community.head, finding, true, "两项服务同日，时长有疑");

        // then
        expect(200, judged);
        assertThat(judged.<String>path("state")).isEqualTo("CONFIRMED");
        assertThat(judged.<String>path("judgedBy"))
                .isEqualTo(community.head.id().toString());
        Response again = judge(community.head, finding, false, "看错了");
        refused(409, "FINDING_JUDGED", again);
        assertThat(again.<String>path("metadata.state")).isEqualTo("CONFIRMED");
        assertThat(community.head.get("/api/v1/service-records/" + record).<String>path("state"))
                .isEqualTo("WITNESSED");
    }

    @Test
    void whatWasDismissedStaysDismissed() {
        // given
        longDay();
        String finding = findings().path("items[0].id");
        judge(community.head, finding, false, "通宵抗汛值守");

        // when
        served(volunteer.id(), start.plus(Duration.ofHours(10)), 60, UUID.randomUUID());

        // then
        assertThat(findings().<List<String>>path("items.state")).containsExactly("DISMISSED");
    }

    @Test
    void whoIsNamedDoesNotJudge() {
        // given
        longDay();
        String finding = findings().path("items[0].id");

        // when, then
        refused(
                403,
                "FINDING_NAMES_YOU",
                judge(Somebody.is(volunteer.id(), Roles.STATION_HEAD, community.path), finding, false, "没有问题"));
        assertThatThrownBy(() -> rows.run(
                        "update finding set state = 'DISMISSED', reason = 'x', judged_by = ? where id = ?::uuid",
                        volunteer.id(),
                        finding))
                .hasMessageContaining("finding");
    }

    @Test
    void anotherCommunitysHeadSeesNoFinding() {
        // given
        longDay();
        String finding = findings().path("items[0].id");
        Somebody foreign = Community.fresh().head;

        // when, then
        refused(403, "OUTSIDE_YOUR_AREA", foreign.get("/api/v1/findings?areaPath=" + community.path));
        refused(404, "NO_SUCH_FINDING", foreign.get("/api/v1/findings/" + finding));
        refused(404, "NO_SUCH_FINDING", judge(foreign, finding, true, "不是我的"));
    }

    @Test
    void aReasonNamesNoPhone() {
        // given
        longDay();
        String finding = findings().path("items[0].id");

        // when
        Response answer = judge(community.head, finding, true, "已致电13812345678核实");

        // then
        refused(422, "TEXT_NAMES_PERSON", answer);
        assertThat(answer.asString()).doesNotContain("13812345678");
    }

    @Test
    void findingsArePaged() {
        // given
        longDay();
        served(volunteer.id(), start.plus(Duration.ofMinutes(5)), 60, UUID.randomUUID());

        // when
        Response first = expect(200, community.head.get("/api/v1/findings?limit=1&areaPath=" + community.path));
        Response second = expect(
                200,
                community.head.get(
                        "/api/v1/findings?limit=1&areaPath={place}&cursor={cursor}",
                        community.path,
                        first.path("next")));

        // then
        assertThat(List.of(first.<String>path("items[0].rule"), second.<String>path("items[0].rule")))
                .containsExactly("LONG_DAY", "OVERLAP");
        assertThat(second.<String>path("next")).isNull();
    }

    private UUID longDay() {
        served(volunteer.id(), start, 300, UUID.randomUUID());
        return served(volunteer.id(), start.plus(Duration.ofHours(6)), 181, UUID.randomUUID());
    }

    private UUID served(UUID who, Instant from, int minutes, UUID witness) {
        return claims.recorded(community, Claims.from(community, who, from, minutes, witness, "B"));
    }

    private void rule(Map<String, Integer> others) {
        Map<String, Object> content = new HashMap<>(Map.of(
                "mostMinutesADay", 480,
                "travelNearMinutes", 10,
                "travelFarMinutes", 30,
                "lookBackDays", 90,
                "sameWitnessRecords", 10,
                "sameWitnessPercent", 80,
                "ringRecords", 3,
                "ringPeople", 4));
        content.putAll(others);
        community.rule("SERVICE_RECORD_ANOMALY", content);
    }

    private static Response judge(Somebody by, String finding, boolean confirmed, String reason) {
        return by.post("/api/v1/findings/" + finding + "/judgement", Map.of("confirmed", confirmed, "reason", reason));
    }

    private Response findings() {
        return expect(200, community.head.get("/api/v1/findings?areaPath=" + community.path));
    }
}
