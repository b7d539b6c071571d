package org.lovebank.volunteer.invitation;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Invented;
import org.lovebank.volunteer.fixture.MovableClock;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class InvitationTest {

    private static final String INVITATIONS = "/api/v1/invitations";

    @Inject
    MovableClock clock;

    @Inject
    LapseInvitations lapseInvitations;

    @Inject
    Rows rows;

    private Community community;

    @BeforeEach
    void aCommunity() {
        community = Community.fresh();
    }

    @AfterEach
    void timeGoesOn() {
        clock.run();
    }

    @Test
    void whoMovesInIsAskedAndNeverEnrolled() {
        // given
        Somebody newcomer = community.resident("王新来");

        // when
        UUID id = id(expect(201, community.worker.post(INVITATIONS, to(newcomer, "MOVED_IN"))));
        Response yes = newcomer.post(INVITATIONS + "/" + id + "/acceptance", Map.of("channel", "APP"));

        // then
        assertThat(expect(200, yes).<String>path("state")).isEqualTo("ACCEPTED");
        assertThat(rows.texts("select count(*) from volunteer where id = ?", newcomer.id()))
                .containsExactly("0");
        Response again = newcomer.post(INVITATIONS + "/" + id + "/declination", Map.of("channel", "APP"));
        refused(409, "INVITATION_STATE_FORBIDS", again);
        assertThat(again.<String>path("metadata.state")).isEqualTo("ACCEPTED");
        assertThat(again.<List<String>>path("metadata.allowed")).isEmpty();
    }

    @Test
    void aPartnerInvitesWhoseRelationWasTransferredIn() {
        // given
        Somebody partner = Somebody.client("party-" + community.path, "volunteers:invite", community.path);
        Somebody without = Somebody.client("other-" + community.path, "volunteers:register", community.path);
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("person", Invented.person("王新来"));
        wanted.put("areaPath", community.path);
        wanted.put("occasion", "RELATION_TRANSFERRED_IN");

        // when
        Response answer = partner.post(INVITATIONS, wanted);

        // then
        expect(201, answer);
        assertThat(answer.asString()).doesNotContain("王新来");
        refused(403, "INVITING_NOT_GRANTED", without.post(INVITATIONS, wanted));
    }

    @Test
    void nobodyIsInvitedTwiceOrWhenAVolunteer() {
        // given
        Somebody newcomer = community.resident("王新来");
        expect(201, community.worker.post(INVITATIONS, to(newcomer, "MOVED_IN")));

        // when
        Response twice = community.worker.post(INVITATIONS, to(newcomer, "RECOMMENDED"));
        Response volunteer = community.worker.post(INVITATIONS, to(community.volunteer("李云"), "MOVED_IN"));

        // then
        refused(409, "INVITED_ALREADY", twice);
        refused(409, "IS_VOLUNTEER_ALREADY", volunteer);
    }

    @Test
    void onlyThePersonAnswersOnTheApp() {
        // given
        Somebody newcomer = community.resident("王新来");
        UUID id = id(expect(201, community.worker.post(INVITATIONS, to(newcomer, "MOVED_IN"))));

        // when
        Response staffOnApp = community.worker.post(INVITATIONS + "/" + id + "/acceptance", Map.of("channel", "APP"));
        Response stranger =
                community.resident("李云").post(INVITATIONS + "/" + id + "/acceptance", Map.of("channel", "APP"));
        Response elsewhere = Somebody.with(Roles.STATION_HEAD, "cn.elsewhere").get(INVITATIONS + "/" + id);
        Response heard = community.worker.post(INVITATIONS + "/" + id + "/declination", Map.of("channel", "PHONE"));

        // then
        refused(403, "ANSWER_NOT_YOURS", staffOnApp);
        refused(404, "NO_SUCH_INVITATION", stranger);
        refused(404, "NO_SUCH_INVITATION", elsewhere);
        assertThat(expect(200, heard).<String>path("state")).isEqualTo("DECLINED");
    }

    @Test
    void silenceIsNo() {
        // given
        community.rule("INVITATION", Map.of("validDays", 7));
        Somebody newcomer = community.resident("王新来");
        UUID id = id(expect(201, community.worker.post(INVITATIONS, to(newcomer, "MOVED_IN"))));
        clock.stopAt(Instant.now().plus(Duration.ofDays(7)).plusSeconds(1));

        // when
        Response late = newcomer.post(INVITATIONS + "/" + id + "/acceptance", Map.of("channel", "APP"));
        lapseInvitations.now();

        // then
        refused(409, "INVITATION_STATE_FORBIDS", late);
        assertThat(late.<String>path("metadata.state")).isEqualTo("LAPSED");
        assertThat(rows.texts("select state from invitation where id = ?", id)).containsExactly("LAPSED");
    }

    @Test
    void coverageIsCountedByCommunity() {
        // given
        Somebody registers = community.resident("王新来");
        Somebody declines = community.resident("李云");
        Somebody waits = community.resident("赵流水");
        UUID accepted = id(expect(201, community.worker.post(INVITATIONS, to(registers, "MOVED_IN"))));
        UUID declined = id(expect(201, community.worker.post(INVITATIONS, to(declines, "MOVED_IN"))));
        expect(201, community.worker.post(INVITATIONS, to(waits, "MOVED_IN")));
        expect(200, registers.post(INVITATIONS + "/" + accepted + "/acceptance", Map.of("channel", "APP")));
        expect(200, declines.post(INVITATIONS + "/" + declined + "/declination", Map.of("channel", "APP")));
        Map<String, Object> file = Invented.volunteer(Map.of(), community.path, "ONSITE");
        file.remove("person");
        file.put("personId", registers.id());
        file.put("charterVersion", "2026-1");
        expect(201, community.worker.post("/api/v1/volunteers", file));

        // when
        Response coverage = expect(200, community.worker.get(INVITATIONS + "/coverage?areaPath=" + community.path));

        // then
        assertThat(coverage.<Map<String, Object>>path("items[0]"))
                .containsEntry("areaPath", community.path)
                .containsEntry("invited", 3)
                .containsEntry("open", 1)
                .containsEntry("accepted", 1)
                .containsEntry("declined", 1)
                .containsEntry("lapsed", 0)
                .containsEntry("volunteers", 1)
                .containsEntry("percent", 33);
        refused(
                403,
                "OUTSIDE_YOUR_AREA",
                Somebody.with(Roles.STATION_HEAD, "cn.elsewhere")
                        .get(INVITATIONS + "/coverage?areaPath=" + community.path));
    }

    @Test
    void invitationsComeInPages() {
        // given
        expect(201, community.worker.post(INVITATIONS, to(community.resident("王新来"), "MOVED_IN")));
        expect(201, community.worker.post(INVITATIONS, to(community.resident("李云"), "RECOMMENDED")));
        String list = INVITATIONS + "?limit=1&state=OPEN&areaPath=" + community.path;

        // when
        Response first = expect(200, community.worker.get(list));
        Response second = expect(200, community.worker.get(list + "&cursor=" + first.path("next")));

        // then
        assertThat(first.<List<String>>path("items.occasion")).containsExactly("MOVED_IN");
        assertThat(second.<List<String>>path("items.occasion")).containsExactly("RECOMMENDED");
    }

    private Map<String, Object> to(Somebody person, String occasion) {
        return Map.of("personId", person.id(), "areaPath", community.path, "occasion", occasion);
    }
}
