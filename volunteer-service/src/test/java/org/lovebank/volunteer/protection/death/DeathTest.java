package org.lovebank.volunteer.protection.death;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class DeathTest {

    @Inject
    Rows rows;

    private Community community;
    private Somebody volunteer;

    @BeforeEach
    void aVolunteer() {
        community = Community.fresh();
        volunteer = community.volunteer("王小桥");
    }

    @Test
    void aDeathEndsTheFileAndIsToldOnceWithoutWords() {
        // given
        String address = "/api/v1/persons/" + volunteer.id() + "/death";

        // when
        Response noted = community.head.post(address, Map.of("proof", "DEATH_CERTIFICATE"));
        Response again = community.head.post(address, Map.of("proof", "DEATH_CERTIFICATE"));

        // then
        expect(201, noted);
        refused(409, "PERSON_GONE", again);
        assertThat(rows.eventTypes(volunteer.id()))
                .containsExactly(
                        "vol.volunteer.registered.v1", "vol.volunteer.status-changed.v1", "vol.person.deceased.v1");
        assertThat(rows.events(volunteer.id()).get(1)).contains("\"status\":\"DECEASED\"");
        assertThat(rows.events(volunteer.id()).getLast()).doesNotContain("王", "CERTIFICATE");
        Response back = community.head.post(
                "/api/v1/volunteers/" + volunteer.id() + "/status-changes",
                Map.of("status", "ACTIVE", "reason", "RESOLVED"));
        refused(409, "VOLUNTEER_STATUS_FORBIDS", back);
        assertThat(back.<String>path("metadata.status")).isEqualTo("DECEASED");
        assertThat(back.<List<String>>path("metadata.allowed")).isEmpty();
    }

    @Test
    void onlyAHeadOfTheAreaNotesADeath() {
        // given
        String address = "/api/v1/persons/" + volunteer.id() + "/death";
        Map<String, String> death = Map.of("proof", "DEATH_CERTIFICATE");

        // when
        Response elsewhere = Somebody.with(Roles.STATION_HEAD, "cn.elsewhere").post(address, death);
        Response worker = community.worker.post(address, death);

        // then
        refused(404, "NO_SUCH_PERSON", elsewhere);
        refused(403, "NOT_ALLOWED", worker);
        assertThat(rows.texts("select status from person where id = ?", volunteer.id()))
                .containsExactly("ACTIVE");
    }
}
