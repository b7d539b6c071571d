package org.lovebank.volunteer.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;
import org.lovebank.volunteer.policy.rules.PublicityRules;
import org.lovebank.volunteer.policy.rules.StarRules;

@QuarkusTest
@TheRegistry
class PolicyResourceTest {

    private static final String POLICIES = "/api/v1/registry-policies";

    @Inject
    Policies policies;

    @Inject
    Rows rows;

    private Community community;

    @BeforeEach
    void aCommunity() {
        community = Community.fresh();
    }

    @Test
    void thePresetsHoldEverywhereWithTheirSources() {
        // given
        AreaPath here = new AreaPath(community.path);

        // when
        InForce<StarRules> stars = policies.stars(here, Instant.now());

        // then
        assertThat(stars.rules().thresholdsMinutes()).containsExactly(6000L, 18000L, 36000L, 60000L, 90000L);
        assertThat(policies.publicity(here, Instant.now()).rules().workingDays())
                .isEqualTo(3);
        assertThat(rows.texts("select code from registry_policy where source = ''  and area_path = 'cn'"))
                .isEmpty();
    }

    @Test
    void theNearestAreaWinsAndItsNeighboursKeepTheirs() {
        // given
        AreaPath inside = new AreaPath(community.path).child("grid1");
        community.posting(1);

        // when
        InForce<PublicityRules> rule = policies.publicity(inside, Instant.now());

        // then
        assertThat(rule.rules().workingDays()).isEqualTo(1);
        assertThat(policies.publicity(new AreaPath(community.path + "x"), Instant.now())
                        .rules()
                        .workingDays())
                .isEqualTo(3);
    }

    @Test
    void theNewestVersionInForceWinsAndTomorrowsDoesNot() {
        // given
        community.posting(1).posting(2);
        Map<String, Object> tomorrow = publicity(5);
        tomorrow.put("effectiveOn", LocalDate.now(Time.DAYS).plusDays(1).toString());
        expect(201, community.admin.post(POLICIES, tomorrow));

        // when
        InForce<PublicityRules> rule = policies.publicity(new AreaPath(community.path), Instant.now());

        // then
        assertThat(rule.rules().workingDays()).isEqualTo(2);
    }

    @Test
    void aVersionIsNumberedAndNamesItsApprover() {
        // given
        Map<String, Object> wanted = publicity(2);

        // when
        Response answer = community.admin.post(POLICIES, wanted);

        // then
        expect(201, answer);
        assertThat(answer.<Integer>path("version")).isGreaterThan(1);
        assertThat(answer.<String>path("approvedBy"))
                .isEqualTo(community.admin.id().toString());
        assertThat(answer.<Integer>path("content.workingDays")).isEqualTo(2);
    }

    @Test
    void contentThatDoesNotFitIsRefused() {
        // given
        List<Object> contents = List.of(
                Map.of("workingDays", -1),
                Map.of("workingDays", 1.5),
                Map.of("workingDays", 1, "extra", 1),
                Map.of(),
                "three");

        for (Object content : contents) {
            Map<String, Object> wanted = publicity(1);
            wanted.put("content", content);

            // when
            Response answer = community.admin.post(POLICIES, wanted);

            // then
            refused(422, "POLICY_CONTENT_WRONG", answer);
        }
    }

    @Test
    void aRuleDoesNotBeginInThePast() {
        // given
        Map<String, Object> wanted = publicity(1);
        wanted.put("effectiveOn", LocalDate.now(Time.DAYS).minusDays(1).toString());

        // when
        Response answer = community.admin.post(POLICIES, wanted);

        // then
        refused(422, "POLICY_BEGINS_IN_THE_PAST", answer);
    }

    @Test
    void rulesOfOtherAreasAreNotYoursToApprove() {
        // given
        Somebody elsewhere = Somebody.with(Roles.CENTER_ADMIN, "cn.elsewhere");

        // when
        Response answer = elsewhere.post(POLICIES, publicity(1));

        // then
        refused(403, "OUTSIDE_YOUR_AREA", answer);
    }

    @Test
    void everybodyReadsTheRules() {
        // given
        community.posting(1);

        // when
        Response answer = Somebody.with(Roles.RESIDENT).get(POLICIES + "?code=STAR_RATING");

        // then
        expect(200, answer);
        assertThat(answer.<String>path("items[0].content.pack")).isEqualTo("STAR_MCA");
    }

    private Map<String, Object> publicity(int workingDays) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("code", "SERVICE_RECORD_PUBLICITY");
        wanted.put("areaPath", community.path);
        wanted.put("effectiveOn", LocalDate.now(Time.DAYS).toString());
        wanted.put("content", Map.of("workingDays", workingDays));
        wanted.put("reason", "a test");
        return wanted;
    }
}
