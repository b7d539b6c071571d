package org.lovebank.volunteer.star;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class StarRatingTest {

    @Inject
    Claims claims;

    @Inject
    Rows rows;

    private Community community;
    private Somebody volunteer;

    @BeforeEach
    void aVolunteerWhereNothingIsPosted() {
        community = Community.fresh().posting(0);
        volunteer = community.volunteer("王小桥");
    }

    @Test
    void beforeAnyServiceThereAreNoMinutesAndNoStars() {
        // given
        String address = "/api/v1/volunteers/" + volunteer.id() + "/star-rating";

        // when
        Response rating = expect(200, volunteer.get(address));

        // then
        assertThat(rating.<Integer>path("honourMinutes")).isZero();
        assertThat(rating.<Integer>path("qualifiesForStars")).isZero();
        assertThat(rating.<Integer>path("awardedStars")).isZero();
    }

    @Test
    void onlyFinalMinutesCount() {
        // given
        confirm(served(3, 60));
        served(6, 60);

        // when
        Response rating = rating();

        // then
        assertThat(rating.<Integer>path("honourMinutes")).isEqualTo(60);
        assertThat(rows.eventTypes(volunteer.id()))
                .containsExactlyInAnyOrder("vol.volunteer.registered.v1", "vol.star-rating.changed.v1");
    }

    @Test
    void starsFollowThePolicyOfThePlaceAndNobodyIsAwardedAutomatically() {
        // given
        community.rule("STAR_RATING", Map.of("pack", "SMALL", "thresholdsMinutes", List.of(60, 120, 180, 240, 300)));
        confirm(served(3, 60));

        // when
        confirm(served(6, 60));

        // then
        Response rating = rating();
        assertThat(rating.<Integer>path("honourMinutes")).isEqualTo(120);
        assertThat(rating.<Integer>path("qualifiesForStars")).isEqualTo(2);
        assertThat(rating.<Integer>path("awardedStars")).isZero();
    }

    @Test
    void twoRecordsThatBecomeFinalAtOnceBothCount() throws Exception {
        // given
        List<UUID> records = List.of(served(3, 60), served(6, 50), served(9, 40), served(12, 30));

        // when
        try (ExecutorService all = Executors.newFixedThreadPool(4)) {
            all.invokeAll(records.stream()
                    .<Callable<Void>>map(id -> () -> {
                        confirm(id);
                        return null;
                    })
                    .toList());
        }

        // then
        assertThat(rating().<Integer>path("honourMinutes")).isEqualTo(180);
    }

    @Test
    void othersRatingsAreNotThere() {
        // given
        String address = "/api/v1/volunteers/" + volunteer.id() + "/star-rating";

        // when
        Response answer = Somebody.with(Roles.VOLUNTEER, community.path).get(address);

        // then
        refused(404, "NO_SUCH_VOLUNTEER", answer);
    }

    private Response rating() {
        return expect(200, volunteer.get("/api/v1/volunteers/" + volunteer.id() + "/star-rating"));
    }

    private UUID served(int hoursAgo, int minutes) {
        Instant from = Instant.now().minus(Duration.ofHours(hoursAgo));
        return claims.recorded(
                community, Claims.from(community, volunteer.id(), from, minutes, UUID.randomUUID(), "A"));
    }

    private void confirm(UUID id) {
        expect(200, community.worker.post("/api/v1/service-records/" + id + "/confirmation"));
    }
}
