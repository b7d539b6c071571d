package org.lovebank.volunteer.servicerecord.claim;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class RecordListTest {

    private static final String RECORDS = "/api/v1/service-records";

    @Inject
    Claims claims;

    private Community community;
    private Somebody volunteer;
    private Somebody witness;

    @BeforeEach
    void aVolunteerAndAWitness() {
        community = Community.fresh();
        volunteer = community.volunteer("王小桥");
        witness = community.resident("赵流水");
    }

    @Test
    void othersRecordsAreNotThere() {
        // given
        UUID record = id(expect(201, volunteer.post(RECORDS, twoHours())));
        Somebody other = community.volunteer("李云");

        // when
        Response one = other.get(RECORDS + "/" + record);
        Response all = other.get(RECORDS + "?volunteerId=" + volunteer.id());
        Response report = other.post(RECORDS, twoHours());

        // then
        refused(404, "NO_SUCH_RECORD", one);
        refused(404, "NO_SUCH_VOLUNTEER", all);
        refused(404, "NO_SUCH_VOLUNTEER", report);
    }

    @Test
    void listsArePagedAndFiltered() {
        // given
        for (int hoursAgo : List.of(3, 6, 9)) {
            Instant from = Instant.now().minus(Duration.ofHours(hoursAgo));
            claims.recorded(community, Claims.from(community, volunteer.id(), from, 60, UUID.randomUUID(), "A"));
        }
        String all = RECORDS + "?state=WITNESSED&limit=2&areaPath=" + community.path;
        Response first = expect(200, community.worker.get(all));

        // when
        Response second = expect(200, community.worker.get(all + "&cursor=" + first.path("next")));

        // then
        assertThat(first.<List<Object>>path("items")).hasSize(2);
        assertThat(first.header("Link")).contains("rel=\"next\"");
        assertThat(second.<List<Object>>path("items")).hasSize(1);
        assertThat(second.<Object>path("next")).isNull();
        assertThat(community
                        .worker
                        .get(RECORDS + "?state=FINAL&areaPath=" + community.path)
                        .<List<Object>>path("items"))
                .isEmpty();
    }

    @Test
    void aMistypedFilterIsToldApartFromAMissingAddress() {
        // given
        String mine = RECORDS + "?volunteerId=" + volunteer.id();

        // when
        Response state = volunteer.get(mine + "&state=DONE");
        Response id = volunteer.get(RECORDS + "?volunteerId=me");
        Response none = volunteer.get(RECORDS);
        Response cursor = volunteer.get(mine + "&cursor=AAAA");

        // then
        refused(400, "UNKNOWN_CODE", state);
        refused(400, "NOT_AN_ID", id);
        refused(400, "WHOSE_RECORDS", none);
        refused(400, "INVALID_CURSOR", cursor);
    }

    @Test
    void theStepsAreShown() {
        // given
        UUID record = id(expect(201, volunteer.post(RECORDS, twoHours())));

        // when
        Response steps = volunteer.get(RECORDS + "/" + record + "/steps");

        // then
        expect(200, steps);
        assertThat(steps.<List<String>>path("items.to")).containsExactly("DRAFT", "SUBMITTED");
    }

    @Test
    void aWitnessWithoutRoleSeesTheRecordToVouchFor() {
        // given
        UUID record = id(expect(201, volunteer.post(RECORDS, twoHours())));

        // when
        Response shown = Somebody.is(witness.id(), Roles.WITNESS).get(RECORDS + "/" + record);

        // then
        expect(200, shown);
    }

    /** Two hours with a break of ten minutes that ended two hours ago. */
    private Map<String, Object> twoHours() {
        Instant to = Instant.ofEpochSecond(Instant.now().getEpochSecond() / 3600 * 3600)
                .minus(Duration.ofHours(2));
        Map<String, Object> told = new HashMap<>();
        told.put("volunteerId", volunteer.id());
        told.put("areaPath", community.path);
        told.put("categoryCode", "ENVIRONMENT");
        told.put("projectName", "楼院绿化养护");
        told.put("servedFrom", to.minus(Duration.ofHours(2)).toString());
        told.put("servedTo", to.toString());
        told.put("breakMinutes", 10);
        told.put("place", "22街区院内");
        told.put("content", "植绿护绿");
        told.put("witnessId", witness.id());
        return told;
    }
}
