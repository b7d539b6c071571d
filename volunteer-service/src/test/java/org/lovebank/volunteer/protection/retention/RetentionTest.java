package org.lovebank.volunteer.protection.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.MovableClock;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class RetentionTest {

    @Inject
    MovableClock clock;

    @Inject
    ForgetKeptLongEnough forgetKeptLongEnough;

    @Inject
    Rows rows;

    private Community community;

    @BeforeEach
    void aCommunity() {
        clock.run();
        community = Community.fresh();
    }

    @AfterEach
    void timeGoesOn() {
        clock.run();
    }

    @Test
    void anAnsweredInvitationGoesAfterAYearAndNotBefore() {
        // given
        Somebody newcomer = community.resident("王新来");
        Map<String, Object> to = Map.of("personId", newcomer.id(), "areaPath", community.path, "occasion", "MOVED_IN");
        UUID id = id(expect(201, community.worker.post("/api/v1/invitations", to)));
        expect(200, newcomer.post("/api/v1/invitations/" + id + "/declination", Map.of("channel", "APP")));
        clock.stopAt(Instant.now().plus(Duration.ofDays(364)));
        forgetKeptLongEnough.now();
        List<String> before = rows.texts("select state from invitation where id = ?", id);
        clock.stopAt(Instant.now().plus(Duration.ofDays(366)));

        // when
        forgetKeptLongEnough.now();

        // then
        assertThat(before).containsExactly("DECLINED");
        assertThat(rows.texts("select state from invitation where id = ?", id)).isEmpty();
    }

    @Test
    void theNumberOnAProofGoesThreeYearsAfterTheEnd() {
        // given
        Somebody mother = community.resident("王母");
        Somebody daughter = community.resident("王女");
        Map<String, Object> told = Map.of(
                "fromPersonId", daughter.id(),
                "toPersonId", mother.id(),
                "kind", "CHILD",
                "channel", "APP",
                "proofKind", "HOUSEHOLD_REGISTER",
                "proofReference", "R-1");
        UUID id = id(expect(201, daughter.post("/api/v1/relations", told)));
        expect(200, daughter.post("/api/v1/relations/" + id + "/ending", Map.of("reason", "OWN_WISH")));
        clock.stopAt(Instant.now().plus(Duration.ofDays(1094)));
        forgetKeptLongEnough.now();
        List<String> before = rows.texts("select (sealed is null)::text from relation where id = ?", id);
        clock.stopAt(Instant.now().plus(Duration.ofDays(1096)));

        // when
        forgetKeptLongEnough.now();

        // then
        assertThat(before).containsExactly("false");
        assertThat(rows.texts("select (sealed is null)::text from relation where id = ?", id))
                .containsExactly("true");
    }
}
