package org.lovebank.volunteer.volunteer.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class ConductTest {

    private Community community;
    private Somebody volunteer;
    private String address;

    @BeforeEach
    void aVolunteer() {
        community = Community.fresh();
        volunteer = community.volunteer("王小桥");
        address = "/api/v1/volunteers/" + volunteer.id() + "/conduct-acceptances";
    }

    @Test
    void theVersionInForceIsAcceptedOnce() {
        // given
        Map<String, String> acceptance = Map.of("documentVersion", "2026-1", "channel", "APP");

        // when
        Response first = volunteer.post(address, acceptance);

        // then
        assertThat(expect(201, first).<Boolean>path("inForce")).isTrue();
        refused(409, "CONDUCT_ACCEPTED_BEFORE", volunteer.post(address, acceptance));
    }

    @Test
    void aNewVersionIsAcceptedAnew() {
        // given
        expect(201, volunteer.post(address, Map.of("documentVersion", "2026-1", "channel", "APP")));
        community.rule("CODE_OF_CONDUCT", Map.of("documentVersion", "2026-2"));

        // when
        Response old = volunteer.post(address, Map.of("documentVersion", "2026-1", "channel", "APP"));
        Response noted = community.worker.post(address, Map.of("documentVersion", "2026-2", "channel", "COUNTER"));

        // then
        refused(422, "CONDUCT_VERSION_NOT_IN_FORCE", old);
        assertThat(old.<String>path("metadata.current")).isEqualTo("2026-2");
        expect(201, noted);
        assertThat(expect(200, volunteer.get(address)).<List<Boolean>>path("items.inForce"))
                .containsExactly(false, true);
    }

    @Test
    void othersNeitherAcceptNorSee() {
        // given
        Somebody other = community.volunteer("李云");

        // when
        Response accept = other.post(address, Map.of("documentVersion", "2026-1", "channel", "APP"));
        Response read = other.get(address);

        // then
        refused(404, "NO_SUCH_VOLUNTEER", accept);
        refused(404, "NO_SUCH_VOLUNTEER", read);
    }
}
