package org.lovebank.volunteer.certificate.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;
import static org.lovebank.volunteer.fixture.Network.fields;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Network;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

/** A team's certificates pass the same two people; whoever cannot have one holds back nobody. */
@QuarkusTest
@TheRegistry
class CertificateBatchTest {

    private static final String BATCHES = "/api/v1/certificates/batches";
    private static final Map<String, Object> SIGNERS =
            Map.of("personInCharge", "陈主任", "handler", "刘经办", "contact", "0931-7550000");

    @Inject
    WorkOffBatches workOffBatches;

    @Inject
    Claims claims;

    @Test
    void aTeamIsCertifiedOneByOne() {
        // given
        Community community = Community.fresh().posting(0);
        Network network = new Network(community);
        UUID issuer = network.made(
                "organisations",
                fields("kind", "SCHOOL", "name", "西固区福利路小学", "areaPath", community.path, "registered", true));
        UUID team = network.team(issuer, "五（2）班志愿服务队");
        Somebody served = member(community, team, "王小桥");
        member(community, team, "李小河");
        UUID record = claims.recorded(community, Claims.hour(community, served.id()));
        expect(200, community.worker.post("/api/v1/service-records/" + record + "/confirmation"));
        LocalDate today = LocalDate.now(Time.DAYS);
        Map<String, Object> wanted = fields(
                "teamId",
                team,
                "issuerId",
                issuer,
                "from",
                today.minusDays(30).toString(),
                "to",
                today.toString(),
                "purpose",
                "综合素质评价");

        // when
        UUID batch = id(expect(202, community.worker.post(BATCHES, wanted)));
        refused(409, "BATCH_STATE_FORBIDS", community.head.post(BATCHES + "/" + batch + "/issue", SIGNERS));
        workOffBatches.now();
        Response asked = expect(200, community.worker.get(BATCHES + "/" + batch));
        Somebody same = Somebody.is(community.worker.id(), "STATION_HEAD", community.path);
        refused(403, "BATCH_NEEDS_ANOTHER", same.post(BATCHES + "/" + batch + "/issue", SIGNERS));
        expect(202, community.head.post(BATCHES + "/" + batch + "/issue", SIGNERS));
        workOffBatches.now();
        workOffBatches.now();

        // then
        assertThat(asked.<String>path("state")).isEqualTo("ASKED");
        assertThat(asked.<Map<String, Integer>>path("members")).isEqualTo(Map.of("ASKED", 1, "REFUSED", 1));
        assertThat(asked.<Map<String, Integer>>path("refusals")).isEqualTo(Map.of("NO_RECORDS_TO_CERTIFY", 1));
        Response done = expect(200, community.worker.get(BATCHES + "/" + batch));
        assertThat(done.<String>path("state")).isEqualTo("DONE");
        assertThat(done.<Map<String, Integer>>path("members")).isEqualTo(Map.of("ISSUED", 1, "REFUSED", 1));
        Response own = expect(200, served.get("/api/v1/certificates"));
        assertThat(own.<String>path("items[0].state")).isEqualTo("PUBLICISED");
        assertThat(own.<String>path("items[0].issue.issuedBy"))
                .isEqualTo(community.head.id().toString());
        refused(404, "NO_SUCH_BATCH", Community.fresh().head.get(BATCHES + "/" + batch));
    }

    @Test
    void anEmptyTeamIsNoBatch() {
        // given
        Community community = Community.fresh();
        Network network = new Network(community);
        UUID issuer = network.made(
                "organisations",
                fields("kind", "SCHOOL", "name", "西固区福利路中学", "areaPath", community.path, "registered", true));
        UUID team = network.team(issuer, "空班");
        LocalDate today = LocalDate.now(Time.DAYS);

        // when, then
        refused(
                422,
                "BATCH_SIZE_NOT_POSSIBLE",
                community.worker.post(
                        BATCHES,
                        fields(
                                "teamId",
                                team,
                                "issuerId",
                                issuer,
                                "from",
                                today.toString(),
                                "to",
                                today.toString(),
                                "purpose",
                                "x")));
    }

    private static Somebody member(Community community, UUID team, String name) {
        Somebody volunteer = community.volunteer(name);
        expect(
                201,
                community.admin.post(
                        "/api/v1/teams/" + team + "/members", Map.of("volunteerId", volunteer.id(), "role", "MEMBER")));
        return volunteer;
    }
}
