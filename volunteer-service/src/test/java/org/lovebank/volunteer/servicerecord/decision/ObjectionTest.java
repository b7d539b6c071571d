package org.lovebank.volunteer.servicerecord.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
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
class ObjectionTest {

    @Inject
    Claims claims;

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
    void anObjectionThatIsUpheldTakesTheMinutesBack() {
        // given
        UUID id = posted();
        Somebody neighbour = Somebody.with(Roles.RESIDENT);
        expect(201, neighbour.post("/api/v1/service-records/" + id + "/objections"));

        // when
        Response record =
                community.head.post("/api/v1/service-records/" + id + "/objection-decision", Map.of("upheld", true));

        // then
        expect(200, record);
        assertThat(record.<String>path("state")).isEqualTo("REJECTED");
        assertThat(rows.eventTypes(id))
                .containsExactly("vol.service-record.confirmed.v1", "vol.service-record.rejected.v1");
    }

    @Test
    void aDismissedObjectionPostsTheRecordOnceMore() {
        // given
        UUID id = posted();
        expect(201, Somebody.with(Roles.RESIDENT).post("/api/v1/service-records/" + id + "/objections"));

        // when
        Response record =
                community.head.post("/api/v1/service-records/" + id + "/objection-decision", Map.of("upheld", false));

        // then
        expect(200, record);
        assertThat(record.<String>path("state")).isEqualTo("PUBLICISED");
        assertThat(rows.eventTypes(id)).containsExactly("vol.service-record.confirmed.v1");
    }

    @Test
    void whoObjectsDoesNotDecide() {
        // given
        UUID id = posted();
        expect(201, community.head.post("/api/v1/service-records/" + id + "/objections"));

        // when
        Response answer =
                community.head.post("/api/v1/service-records/" + id + "/objection-decision", Map.of("upheld", true));

        // then
        refused(403, "SEPARATION_OF_DUTIES", answer);
    }

    @Test
    void onlyPostedRecordsAreObjectedTo() {
        // given
        UUID id = witnessed();

        // when
        Response own = volunteer.post("/api/v1/service-records/" + id + "/objections");
        Response stranger = Somebody.with(Roles.RESIDENT).post("/api/v1/service-records/" + id + "/objections");

        // then
        refused(409, "RECORD_STATE_FORBIDS", own);
        refused(404, "NO_SUCH_RECORD", stranger);
    }

    @Test
    void twoPeopleVoidAFinalRecord() {
        // given
        community.posting(0);
        UUID id = witnessed();
        confirm(community.worker, id);
        String void_ = "/api/v1/service-records/" + id + "/voiding";
        expect(200, community.head.post(void_, Map.of("reason", "FRAUD")));

        // when
        Response alone = community.head.post(void_ + "-approval");
        Response second = community.admin.post(void_ + "-approval");

        // then
        refused(403, "SEPARATION_OF_DUTIES", alone);
        expect(200, second);
        assertThat(second.<String>path("state")).isEqualTo("VOIDED");
        assertThat(rows.eventTypes(id).getLast()).isEqualTo("vol.service-record.voided.v1");
        assertThat(rows.texts("select honour_minutes::text from star_rating where volunteer_id = ?", volunteer.id()))
                .containsExactly("0");
    }

    @Test
    void nobodyApprovesWhatNobodyProposed() {
        // given
        community.posting(0);
        UUID id = witnessed();
        confirm(community.worker, id);

        // when
        Response answer = community.head.post("/api/v1/service-records/" + id + "/voiding-approval");

        // then
        refused(409, "NOTHING_TO_APPROVE", answer);
    }

    private UUID witnessed() {
        return claims.recorded(community, Claims.hour(community, volunteer.id()));
    }

    private UUID posted() {
        UUID id = witnessed();
        expect(200, confirm(community.worker, id));
        return id;
    }

    private static Response confirm(Somebody by, UUID id) {
        return by.post("/api/v1/service-records/" + id + "/confirmation");
    }
}
