package org.lovebank.volunteer.recordimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.refused;
import static org.lovebank.volunteer.fixture.Tables.told;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.Tables;
import org.lovebank.volunteer.fixture.TheRegistry;

/** A table of past service is taken whole or as far as it is right, and the same table twice is one. */
@QuarkusTest
@TheRegistry
class ImportTest {

    private static final String HEAD =
            "volunteerNo,servedFrom,servedTo,breakMinutes,categoryCode,projectName,place,content,witnessId\r\n";

    private Community community;
    private Tables tables;
    private Somebody volunteer;
    private String number;
    private UUID witness;

    @BeforeEach
    void aVolunteerAndAWitness() {
        community = Community.fresh();
        tables = new Tables(community, "RECORDS");
        volunteer = community.volunteer("王小桥");
        number = volunteer.get("/api/v1/volunteers/" + volunteer.id()).path("volunteerNo");
        witness = community.resident("赵大山").id();
    }

    @Test
    void rightRowsBecomeWitnessedRecordsOnPaper() {
        // when
        Response run = tables.taken(
                HEAD + row("2025-03-01 09:00", "2025-03-01 11:00") + row("2025/3/8 9:00", "2025/3/8 10:00:00"), "");

        // then
        assertThat(told(run)).isEqualTo("DONE 2 read 2 kept 0 known 0 wrong");
        assertThat(run.<Boolean>path("applied")).isTrue();
        Response records = records();
        assertThat(records.<List<String>>path("items.source")).containsOnly("IMPORT");
        assertThat(records.<List<String>>path("items.state")).containsOnly("WITNESSED");
        assertThat(records.<List<String>>path("items.evidenceGrade")).containsOnly("D");
        assertThat(records.<List<Integer>>path("items.minutes")).containsExactlyInAnyOrder(120, 60);
        Response steps =
                expect(200, community.head.get("/api/v1/service-records/" + records.path("items[0].id") + "/steps"));
        assertThat(steps.<List<String>>path("items.to")).containsExactly("WITNESSED");
    }

    @Test
    void oneWrongRowStopsThemAllAndEachWrongCellIsNamed() {
        // given
        String table = HEAD + row("2025-03-01 09:00", "2025-03-01 11:00") + row("2025-03-01 10:00", "2025-03-01 12:00")
                + "\r\n" + row("2025-13-01 10:00", "never") + "V000000000000"
                + row("2025-04-01 10:00", "2025-04-01 12:00").substring(number.length());

        // when
        Response run = tables.taken(table, "");

        // then
        assertThat(told(run)).isEqualTo("REFUSED 4 read 0 kept 0 known 3 wrong");
        assertThat(tables.problems(run))
                .containsExactly(
                        "3:0 ROWS_OVERLAP", "5:2 CELL_UNREADABLE", "5:3 CELL_UNREADABLE", "6:1 NUMBER_UNKNOWN");
        String first = "/api/v1/imports/" + run.path("id") + "/problems?limit=1";
        assertThat(community.head.get(first).<String>path("items[0].reason")).isEqualTo("Row 2 takes the same time.");
        assertThat(community
                        .head
                        .request()
                        .header("Accept-Language", "zh-CN")
                        .get(first + "&cursor={c}", community.head.get(first).<String>path("next"))
                        .<String>path("items[0].column"))
                .isEqualTo("servedFrom");
        assertThat(records().<List<String>>path("items")).isEmpty();
    }

    @Test
    void aVolunteerOfAnotherCommunityIsAWrongRow() {
        // given
        Somebody foreign = Community.fresh().volunteer("李小河");
        String theirs = foreign.get("/api/v1/volunteers/" + foreign.id()).path("volunteerNo");

        // when
        Response run = tables.taken(
                HEAD + theirs + row("2025-03-01 09:00", "2025-03-01 11:00").substring(number.length()), "");

        // then
        assertThat(run.<String>path("state")).isEqualTo("REFUSED");
        assertThat(tables.problems(run)).containsExactly("2:0 OUTSIDE_YOUR_AREA");
        assertThat(foreign.get("/api/v1/service-records?volunteerId=" + foreign.id())
                        .<List<String>>path("items"))
                .isEmpty();
    }

    @Test
    void inSkipModeTheRightRowsStay() {
        // when
        Response run = tables.taken(
                HEAD + row("2025-03-01 09:00", "2025-03-01 11:00") + "broken,row\r\n" + "x".repeat(100_000) + "\r\n"
                        + row("2025-03-02 09:00", "2025-03-02 11:00"),
                "&mode=SKIP_BAD");

        // then
        assertThat(told(run)).isEqualTo("DONE 4 read 2 kept 0 known 2 wrong");
        assertThat(tables.problems(run)).containsExactly("3:0 ROW_MISSHAPEN", "4:0 ROW_MISSHAPEN");
        assertThat(records().<List<String>>path("items")).hasSize(2);
    }

    @Test
    void aDryRunTellsTheSameAndWritesNothing() {
        // when
        Response run =
                tables.taken(HEAD + row("2025-03-01 09:00", "2025-03-01 11:00") + "broken,row\r\n", "&dryRun=true");

        // then
        assertThat(told(run)).isEqualTo("DONE 2 read 0 kept 0 known 1 wrong");
        assertThat(run.<Boolean>path("applied")).isFalse();
        assertThat(records().<List<String>>path("items")).isEmpty();
    }

    @Test
    void theSameTableTwiceIsOneWhateverItWasWrittenIn() {
        // given
        tables.taken((HEAD + row("2025-03-01 09:00", "2025-03-01 11:00")).getBytes(Charset.forName("GB18030")), "");
        byte[] book = Tables.workbook(List.of(
                List.of("志愿者编号", "开始时间", "结束时间", "休息分钟", "服务类别", "项目名称", "服务地点", "服务内容", "见证人编号"),
                List.of(
                        number,
                        LocalDateTime.of(2025, 3, 1, 9, 0),
                        LocalDateTime.of(2025, 3, 1, 11, 0),
                        0,
                        "HARDSHIP_HELP",
                        "义务理发",
                        "3号楼, 门前",
                        "为老人理发",
                        witness)));

        // when
        Response again = tables.taken(book, "");

        // then
        assertThat(told(again)).isEqualTo("DONE 1 read 0 kept 1 known 0 wrong");
        assertThat(records().<List<String>>path("items.projectName")).containsExactly("义务理发");
    }

    @Test
    void whatIsNoTableIsRefusedAtOnce() {
        refused(422, "TABLE_UNREADABLE", tables.bring(new byte[] {'a', 0, 'b'}, ""));
        refused(422, "TABLE_UNREADABLE", tables.bring(new byte[] {(byte) 0xff, (byte) 0xff, '\n'}, ""));
        Response columns = tables.bring("volunteerNo,servedFrom\r\n".getBytes(StandardCharsets.UTF_8), "");
        refused(422, "COLUMNS_MISSING", columns);
        assertThat(columns.<List<String>>path("metadata.columns"))
                .contains("witnessId")
                .doesNotContain("servedFrom");
        Response open = tables.bring(
                (HEAD + row("2025-03-01 09:00", "2025-03-01 11:00") + "\"never closed,\r\n,,")
                        .getBytes(StandardCharsets.UTF_8),
                "");
        refused(422, "QUOTE_LEFT_OPEN", open);
        assertThat(open.<Integer>path("metadata.row")).isEqualTo(3);
        refused(400, "UNKNOWN_CODE", tables.bring(HEAD.getBytes(StandardCharsets.UTF_8), "&mode=PERHAPS"));
        assertThat(expect(200, community.head.get("/api/v1/imports?areaPath=" + community.path))
                        .<List<String>>path("items"))
                .isEmpty();
    }

    @Test
    void anotherCommunitysHeadImportsNothingHereAndSeesNoResult() {
        // given
        Response run = tables.taken(HEAD + row("2025-03-01 09:00", "2025-03-01 11:00"), "");
        Somebody elsewhere = Community.fresh().head;

        // when, then
        refused(403, "OUTSIDE_YOUR_AREA", tables.bring(elsewhere, HEAD.getBytes(StandardCharsets.UTF_8), ""));
        refused(404, "NO_SUCH_IMPORT", elsewhere.get("/api/v1/imports/" + run.path("id")));
        refused(404, "NO_SUCH_IMPORT", elsewhere.get("/api/v1/imports/" + run.path("id") + "/problems"));
        refused(404, "NO_SUCH_IMPORT", elsewhere.post("/api/v1/imports/" + run.path("id") + "/cancellation"));
        refused(403, "OUTSIDE_YOUR_AREA", elsewhere.get("/api/v1/imports?areaPath=" + community.path));
    }

    private String row(String from, String to) {
        return number + "," + from + "," + to + ",0,HARDSHIP_HELP,义务理发,\"3号楼, 门前\",为老人理发," + witness + "\r\n";
    }

    private Response records() {
        return expect(200, community.head.get("/api/v1/service-records?volunteerId=" + volunteer.id()));
    }
}
