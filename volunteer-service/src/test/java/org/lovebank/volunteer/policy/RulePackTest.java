package org.lovebank.volunteer.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class RulePackTest {

    @Test
    void everyRuleBelongsToOneOfThreeMechanismsAndSaysItsVersionAndSource() {
        // given
        Community community = Community.fresh().rule("CODE_OF_CONDUCT", Map.of("documentVersion", "2027-1"));

        // when
        Response packs = expect(200, community.worker.get("/api/v1/rule-packs?areaPath=" + community.path));

        // then
        assertThat(packs.<List<String>>path("items.mechanism"))
                .containsExactly("REGISTRATION", "MANAGEMENT", "INCENTIVE");
        List<List<String>> codes = packs.path("items.rules.code");
        assertThat(codes.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(PolicyCode.values()).map(Enum::name).toList());
        assertThat(packs.<String>path("items[0].rules.find { it.code == 'CODE_OF_CONDUCT' }.content.documentVersion"))
                .isEqualTo("2027-1");
        assertThat(packs.<String>path("items[2].rules.find { it.code == 'STAR_RATING' }.source"))
                .contains("Ministry of Civil Affairs");
    }

    @Test
    void aDayBeforeTheRuleShowsWhatHeldThen() {
        // given
        Community community = Community.fresh().rule("CODE_OF_CONDUCT", Map.of("documentVersion", "2027-1"));
        String address = "/api/v1/rule-packs?areaPath=" + community.path;

        // when
        Response before = expect(200, community.worker.get(address + "&on=2026-01-01"));

        // then
        assertThat(before.<String>path("items[0].rules.find { it.code == 'CODE_OF_CONDUCT' }.content.documentVersion"))
                .isEqualTo("2026-1");
        refused(400, "DAY_UNREADABLE", community.worker.get(address + "&on=yesterday"));
    }
}
