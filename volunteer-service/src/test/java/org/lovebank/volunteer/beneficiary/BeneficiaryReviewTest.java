package org.lovebank.volunteer.beneficiary;

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
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Invented;
import org.lovebank.volunteer.fixture.MovableClock;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class BeneficiaryReviewTest {

    private static final String BENEFICIARIES = "/api/v1/beneficiaries";

    @Inject
    Rows rows;

    @Inject
    Claims claims;

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
    void aSituationIsLookedAtAgain() {
        // given
        Response taken = expect(201, community.worker.post(BENEFICIARIES, wanted(community.resident("赵流水"))));
        String address = BENEFICIARIES + "/" + id(taken);
        Map<String, Object> review = Map.of("groups", List.of("DIBAO"), "keyRecipient", true, "needsSummary", "每周送餐");

        // when
        Response answer = community.head.post(address + "/reviews", review);

        // then
        expect(200, answer);
        assertThat(answer.<Boolean>path("keyRecipient")).isTrue();
        assertThat(answer.<String>path("reviewedBy"))
                .isEqualTo(community.head.id().toString());
        Response shown = expect(200, community.worker.get(address));
        assertThat(shown.<List<String>>path("groups")).containsExactly("DIBAO");
        assertThat(shown.<String>path("needsSummary")).isEqualTo("每周送餐");
        assertThat(rows.texts("select b::text from beneficiary b where id = ?", id(taken))
                        .getFirst())
                .doesNotContain("DIBAO", "送餐");
    }

    @Test
    void ofTwoReviewsOfTheSameTextTheSecondReadsAgain() {
        // given
        Response taken = expect(201, community.worker.post(BENEFICIARIES, wanted(community.resident("赵流水"))));
        String address = BENEFICIARIES + "/" + id(taken) + "/reviews";
        Map<String, Object> review = Map.of("groups", List.of("DIBAO"), "keyRecipient", true);
        String tag = taken.header("ETag");

        // when
        Response first =
                community.head.request().header("If-Match", tag).body(review).post(address);
        Response second =
                community.head.request().header("If-Match", tag).body(review).post(address);

        // then
        expect(200, first);
        refused(412, "CHANGED_MEANWHILE", second);
    }

    @Test
    void whoIsDueForALookIsListed() {
        // given
        community.rule("BENEFICIARY_REVIEW", Map.of("months", 1));
        UUID id = id(expect(201, community.worker.post(BENEFICIARIES, wanted(community.resident("赵流水")))));
        String due = BENEFICIARIES + "?reviewDue=true&areaPath=" + community.path;
        Response early = expect(200, community.worker.get(due));
        clock.stopAt(Instant.now().plus(Duration.ofDays(32)));

        // when
        Response late = expect(200, community.worker.get(due));

        // then
        assertThat(early.<List<String>>path("items.id")).isEmpty();
        assertThat(late.<List<String>>path("items.id")).containsExactly(id.toString());
    }

    @Test
    void aGoodRecordIsShownAsAFact() {
        // given
        community.posting(0);
        community.rule("GOOD_RECORD", Map.of("honourMinutes", 60));
        Somebody volunteer = community.volunteer("王小桥");
        expect(201, community.worker.post(BENEFICIARIES, wanted(volunteer)));
        String address = BENEFICIARIES + "/" + volunteer.id();
        Boolean before = expect(200, community.worker.get(address)).path("goodRecord");
        UUID record = claims.recorded(community, Claims.hour(community, volunteer.id()));

        // when
        expect(200, community.worker.post("/api/v1/service-records/" + record + "/confirmation"));

        // then
        assertThat(before).isFalse();
        assertThat(expect(200, community.worker.get(address)).<Boolean>path("goodRecord"))
                .isTrue();
    }

    @Test
    void withoutTheConsentNothingNewIsWritten() {
        // given
        Somebody person = community.resident("赵流水");
        UUID id = id(expect(201, community.worker.post(BENEFICIARIES, wanted(person))));
        String consents = "/api/v1/persons/" + id + "/consents";
        String consent = expect(200, community.worker.get(consents)).path("items[0].id");
        expect(200, person.post(consents + "/" + consent + "/withdrawal"));
        Map<String, Object> review = Map.of("groups", List.of("DIBAO"), "keyRecipient", true);

        // when
        Response answer = community.head.post(BENEFICIARIES + "/" + id + "/reviews", review);
        Response foreign =
                Somebody.with(Roles.STATION_HEAD, "cn.elsewhere").post(BENEFICIARIES + "/" + id + "/reviews", review);

        // then
        refused(422, "CONSENT_MISSING", answer);
        refused(404, "NO_SUCH_BENEFICIARY", foreign);
    }

    private Map<String, Object> wanted(Somebody person) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("personId", person.id());
        wanted.put("groups", List.of("EMPTY_NEST"));
        wanted.put("areaPath", community.path);
        wanted.put("consents", List.of(Invented.consent("CARE", "SENSITIVE")));
        return wanted;
    }
}
