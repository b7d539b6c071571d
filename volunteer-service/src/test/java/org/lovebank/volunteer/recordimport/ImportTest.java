package org.lovebank.volunteer.recordimport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

/** A table of past service is taken whole or as far as it is right, and the same table twice is one. */
@QuarkusTest
@TheRegistry
class ImportTest {

    private static final String HEAD =
            "volunteerNo,servedFrom,servedTo,breakMinutes,categoryCode,projectName,place,content,witnessId\r\n";

    private Community community;
    private Somebody volunteer;
    private String number;
    private UUID witness;

    @BeforeEach
    void aVolunteerAndAWitness() {
        community = Community.fresh();
        volunteer = community.volunteer("王小桥");
        number = volunteer.get("/api/v1/volunteers/" + volunteer.id()).path("volunteerNo");
        witness = community.resident("赵大山").id();
    }

    @Test
    void rightRowsBecomeWitnessedRecordsOnPaper() {
        // when
        Response run = bring(
                HEAD + row("2025-03-01 09:00", "2025-03-01 11:00") + row("2025-03-08 09:00", "2025-03-08 10:00"), "");

        // then
        assertThat(expect(201, run).<Integer>path("rowsKept")).isEqualTo(2);
        Response records = records();
        assertThat(records.<List<String>>path("items.source")).containsOnly("IMPORT");
        assertThat(records.<List<String>>path("items.state")).containsOnly("WITNESSED");
        assertThat(records.<List<String>>path("items.evidenceGrade")).containsOnly("D");
        assertThat(records.<List<Integer>>path("items.minutes")).containsExactlyInAnyOrder(120, 60);
        assertThat(expect(200, community.head.get("/api/v1/imports/" + run.path("id")))
                        .<Boolean>path("applied"))
                .isTrue();
    }

    @Test
    void oneWrongRowStopsThemAllAndIsNamedInTheCallersLanguage() {
        // given
        String table = HEAD + row("2025-03-01 09:00", "2025-03-01 11:00") + row("2025-03-01 10:00", "2025-03-01 12:00")
                + row("2025-13-01 10:00", "2025-03-01 12:00") + "V000000000000"
                + row("2025-04-01 10:00", "2025-04-01 12:00").substring(number.length());

        // when
        Response run = bring(table, "");

        // then
        assertThat(expect(201, run).<Boolean>path("applied")).isFalse();
        assertThat(run.<Integer>path("rowsKept")).isEqualTo(0);
        assertThat(run.<List<Integer>>path("problems.row")).containsExactly(2, 3, 4);
        assertThat(run.<List<String>>path("problems.code"))
                .containsExactly("ROWS_OVERLAP", "CELL_UNREADABLE", "NUMBER_UNKNOWN");
        assertThat(run.<String>path("problems[1].column")).isEqualTo("servedFrom");
        assertThat(run.<String>path("problems[0].reason")).isEqualTo("Row 1 takes the same time.");
        assertThat(records().<List<String>>path("items")).isEmpty();
    }

    @Test
    void aVolunteerOfAnotherCommunityIsAWrongRow() {
        // given
        Somebody foreign = Community.fresh().volunteer("李小河");
        String theirs = foreign.get("/api/v1/volunteers/" + foreign.id()).path("volunteerNo");

        // when
        Response run = bring(
                HEAD + theirs + row("2025-03-01 09:00", "2025-03-01 11:00").substring(number.length()), "");

        // then
        assertThat(expect(201, run).<Boolean>path("applied")).isFalse();
        assertThat(run.<List<String>>path("problems.code")).containsExactly("OUTSIDE_YOUR_AREA");
        assertThat(foreign.get("/api/v1/service-records?volunteerId=" + foreign.id())
                        .<List<String>>path("items"))
                .isEmpty();
    }

    @Test
    void inSkipModeTheRightRowsStay() {
        // when
        Response run = bring(HEAD + row("2025-03-01 09:00", "2025-03-01 11:00") + "broken,row\r\n", "&mode=SKIP_BAD");

        // then
        assertThat(run.<Integer>path("rowsKept")).isEqualTo(1);
        assertThat(run.<List<String>>path("problems.code")).containsExactly("ROW_MISSHAPEN");
        assertThat(records().<List<String>>path("items")).hasSize(1);
    }

    @Test
    void aDryRunTellsTheSameAndWritesNothing() {
        // when
        Response run = bring(HEAD + row("2025-03-01 09:00", "2025-03-01 11:00"), "&dryRun=true");

        // then
        assertThat(expect(201, run).<Integer>path("rowsWrong")).isEqualTo(0);
        assertThat(run.<Boolean>path("applied")).isFalse();
        assertThat(records().<List<String>>path("items")).isEmpty();
    }

    @Test
    void theSameTableTwiceIsOne() {
        // given
        String table = HEAD + row("2025-03-01 09:00", "2025-03-01 11:00");
        bring(table, "");

        // when
        Response again = bring(table, "");

        // then
        assertThat(expect(201, again).<Integer>path("rowsKnown")).isEqualTo(1);
        assertThat(records().<List<String>>path("items")).hasSize(1);
    }

    @Test
    void aTableFromAnOldOfficeComputerIsRead() {
        // when
        Response run = post(
                community.head,
                (HEAD + row("2025-03-01 09:00", "2025-03-01 11:00")).getBytes(Charset.forName("GB18030")),
                "");

        // then
        assertThat(expect(201, run).<Integer>path("rowsKept")).isEqualTo(1);
        assertThat(records().<String>path("items[0].projectName")).isEqualTo("义务理发");
    }

    @Test
    void whatIsNoTableIsRefused() {
        refused(422, "TABLE_UNREADABLE", post(community.head, new byte[] {'a', 0, 'b'}, ""));
        refused(422, "TABLE_UNREADABLE", post(community.head, new byte[] {(byte) 0xff, (byte) 0xff, '\n'}, ""));
        Response columns = bring("volunteerNo,servedFrom\r\n", "");
        refused(422, "COLUMNS_MISSING", columns);
        assertThat(columns.<List<String>>path("metadata.columns"))
                .contains("witnessId")
                .doesNotContain("servedFrom");
        refused(400, "UNKNOWN_CODE", bring(HEAD, "&mode=PERHAPS"));
    }

    @Test
    void aHugeLineIsOneWrongRow() {
        // when
        Response run = bring(
                HEAD + "x".repeat(100_000) + "\r\n" + row("2025-03-01 09:00", "2025-03-01 11:00"), "&mode=SKIP_BAD");

        // then
        assertThat(run.<List<Integer>>path("problems.row")).containsExactly(1);
        assertThat(run.<Integer>path("rowsKept")).isEqualTo(1);
    }

    @Test
    void anotherCommunitysHeadImportsNothingHereAndSeesNoResult() {
        // given
        Response run = bring(HEAD + row("2025-03-01 09:00", "2025-03-01 11:00"), "");
        Community elsewhere = Community.fresh();

        // when, then
        refused(403, "OUTSIDE_YOUR_AREA", post(elsewhere.head, HEAD.getBytes(StandardCharsets.UTF_8), ""));
        refused(404, "NO_SUCH_IMPORT", elsewhere.head.get("/api/v1/imports/" + run.path("id")));
    }

    private String row(String from, String to) {
        return number + "," + from + "," + to + ",0,HARDSHIP_HELP,义务理发,\"3号楼, 门前\",为老人理发," + witness + "\r\n";
    }

    private Response bring(String table, String options) {
        return post(community.head, table.getBytes(StandardCharsets.UTF_8), options);
    }

    private Response post(Somebody by, byte[] table, String options) {
        return given().auth()
                .oauth2(by.token())
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv")
                .body(table)
                .post("/api/v1/imports?areaPath=" + community.path + options);
    }

    private Response records() {
        return expect(200, community.head.get("/api/v1/service-records?volunteerId=" + volunteer.id()));
    }
}
