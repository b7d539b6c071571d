package org.lovebank.volunteer.dossier;

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
class DossierTest {

    @Inject
    Rows rows;

    @Inject
    Claims claims;

    private Community community;
    private Somebody volunteer;
    private String address;

    @BeforeEach
    void aVolunteerWhoServed() {
        community = Community.fresh().posting(0);
        volunteer = community.volunteer("王小桥");
        address = "/api/v1/volunteers/" + volunteer.id() + "/dossier";
        UUID record = claims.recorded(community, Claims.hour(community, volunteer.id()));
        expect(200, community.worker.post("/api/v1/service-records/" + record + "/confirmation"));
    }

    @Test
    void recordsStarsAndTheFileAreInOnePlace() {
        // given
        expect(
                201,
                volunteer.post(
                        "/api/v1/volunteers/" + volunteer.id() + "/conduct-acceptances",
                        Map.of("documentVersion", "2026-1", "channel", "APP")));

        // when
        Response own = expect(200, volunteer.get(address));

        // then
        assertThat(own.<String>path("file.name")).isEqualTo("王小桥");
        assertThat(own.<Integer>path("parts.serviceRecords.finalMinutes")).isEqualTo(60);
        assertThat(own.<String>path("parts.serviceRecords.categories[0].categoryCode"))
                .isEqualTo("REPAIR");
        assertThat(own.<Integer>path("parts.serviceRecords.years[0].minutes")).isEqualTo(60);
        assertThat(own.<Integer>path("parts.starRating[0].honourMinutes")).isEqualTo(60);
        assertThat(own.<String>path("parts.conductAcceptances[0].documentVersion"))
                .isEqualTo("2026-1");
    }

    @Test
    void theHeadReadsItMaskedForAPurposeAndTheLogSaysSo() {
        // when
        Response head = expect(200, community.head.get(address + "?purpose=AWARD_REVIEW"));

        // then
        assertThat(head.<String>path("file.name")).isEqualTo("王**");
        assertThat(head.<Integer>path("parts.serviceRecords.finalRecords")).isEqualTo(1);
        assertThat(rows.texts(
                        "select viewer_id || ' ' || purpose || ' ' || fields::text from disclosure where person_id = ?",
                        volunteer.id()))
                .containsExactly(community.head.id() + " AWARD_REVIEW {DOSSIER}");
    }

    @Test
    void othersSeeNoDossier() {
        // when
        Response purpose = community.head.get(address + "?purpose=DATA_SUBJECT_REQUEST");
        Response elsewhere = Somebody.with(Roles.STATION_HEAD, "cn.elsewhere").get(address);
        Response other = community.volunteer("李云").get(address);

        // then
        refused(403, "DOSSIER_PURPOSE_NEEDED", purpose);
        refused(404, "NO_SUCH_VOLUNTEER", elsewhere);
        refused(404, "NO_SUCH_VOLUNTEER", other);
        assertThat(rows.texts("select count(*) from disclosure where person_id = ?", volunteer.id()))
                .containsExactly("0");
    }
}
