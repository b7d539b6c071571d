package org.lovebank.volunteer.serviceledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lovebank.access.AreaPath;
import org.lovebank.events.TaskEvent.CompletedAssignment;
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Invented;
import org.lovebank.volunteer.fixture.Papers;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

/** The service ledger joins volunteer, recipients and project; it is read by page and exported as a stream. */
@QuarkusTest
@TheRegistry
class ServiceLedgerTest {

    @Inject
    Claims claims;

    @Inject
    Rows rows;

    @Inject
    LedgerRepository ledger;

    private Community community;
    private Somebody volunteer;
    private final String month = YearMonth.from(
                    Instant.now().minus(Duration.ofHours(3)).atZone(Time.DAYS))
            .toString();

    @BeforeEach
    void aVolunteer() {
        community = Community.fresh().posting(0);
        volunteer = community.volunteer("王小桥");
    }

    @Test
    void aLineJoinsVolunteerRecipientAndProject() {
        // given
        CompletedAssignment claim = Claims.hour(community, volunteer.id());
        UUID record = counted(claim);
        claims.recorded(
                community,
                Claims.from(
                        community, volunteer.id(), claim.servedFrom().minusSeconds(7200), 60, UUID.randomUUID(), "B"));

        // when
        Response ledger = ledger("");

        // then
        assertThat(ledger.<List<String>>path("items.recordId")).containsExactly(record.toString());
        assertThat(ledger.<String>path("items[0].volunteerNo")).matches("V\\d{12}");
        assertThat(ledger.<String>path("items[0].volunteer")).isEqualTo("王**");
        assertThat(ledger.<String>path("items[0].projectName")).isEqualTo("梦之家义务维修");
        assertThat(ledger.<List<String>>path("items[0].beneficiaryIds"))
                .containsExactly(claim.beneficiaryId().toString());
        assertThat(ledger.<Integer>path("items[0].minutes")).isEqualTo(60);
        assertThat(ledger.asString()).doesNotContain("王小桥");
    }

    @Test
    void monthCategoryAndTeamNarrowTheLedger() {
        // given
        counted(Claims.hour(community, volunteer.id()));

        // when, then
        assertThat(ledger("&categoryCode=REPAIR").<List<String>>path("items")).hasSize(1);
        assertThat(ledger("&categoryCode=TUTORING").<List<String>>path("items")).isEmpty();
        assertThat(ledger("&teamId=" + UUID.randomUUID()).<List<String>>path("items"))
                .isEmpty();
        assertThat(expect(200, community.head.get("/api/v1/service-ledger?month=2001-01&areaPath=" + community.path))
                        .<List<String>>path("items"))
                .isEmpty();
        refused(400, "UNKNOWN_CODE", community.head.get("/api/v1/service-ledger?categoryCode=MAGIC"));
    }

    @Test
    void byBeneficiaryGroupOnlyStationStaffAskAndItIsNoted() {
        // given
        Map<String, Object> wanted = new HashMap<>(Map.of(
                "person", Invented.person("赵奶奶"),
                "areaPath", community.path,
                "groups", List.of("EMPTY_NEST"),
                "consents", List.of(Invented.consent("CARE", "SENSITIVE"))));
        UUID helped = Community.id(expect(201, community.worker.post("/api/v1/beneficiaries", wanted)));
        CompletedAssignment hour = Claims.hour(community, volunteer.id());
        counted(hour);
        CompletedAssignment forHer = helping(
                Claims.from(
                        community, volunteer.id(), hour.servedFrom().minusSeconds(7200), 60, UUID.randomUUID(), "B"),
                helped);
        UUID record = counted(forHer);

        // when
        Response ledger = ledger("&group=EMPTY_NEST");

        // then
        assertThat(ledger.<List<String>>path("items.recordId")).containsExactly(record.toString());
        refused(
                403,
                "GROUP_NOT_FOR_YOU",
                community.admin.get(
                        "/api/v1/service-ledger?group=EMPTY_NEST&month=" + month + "&areaPath=" + community.path));
        assertThat(rows.texts("select form || ' ' || purpose from ledger_look where area_path = ?", community.path))
                .containsExactly("PAGE CARE_PLANNING");
    }

    @Test
    void anExportIsNotedWithItsPurposeAndIsReadableByExcel() {
        // given
        counted(Claims.hour(community, volunteer.id()));

        // when
        Response csv = export("CSV");

        // then
        expect(200, csv);
        String text = new String(csv.asByteArray(), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\ufeff记录编号 record,")
                .contains(",王**,REPAIR,梦之家义务维修,")
                .doesNotContain("王小桥");
        assertThat(text.lines()).hasSize(2);
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"service-ledger.csv\"");
        assertThat(rows.texts(
                        "select form || ' ' || purpose || ' ' || viewer_id from ledger_look where area_path = ?",
                        community.path))
                .containsExactly("CSV MONTHLY_REPORT " + community.head.id());
        assertThatThrownBy(() -> rows.run("delete from ledger_look where area_path = ?", community.path))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void theSameLinesComeAsAWorkbook(@TempDir Path folder) throws Exception {
        // given
        counted(Claims.hour(community, volunteer.id()));

        // when
        byte[] book = expect(200, export("XLSX")).asByteArray();

        // then
        Path file = Files.write(folder.resolve("ledger.xlsx"), book);
        String sheet;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            sheet = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")))
                    .getDocumentElement()
                    .getTextContent();
        }
        assertThat(sheet).contains("梦之家义务维修", "王**", "REPAIR").doesNotContain("王小桥");
    }

    @Test
    void theSameLinesComeOnPaper() throws Exception {
        // given
        counted(Claims.hour(community, volunteer.id()));

        // when
        byte[] pdf =
                Papers.kept("service-ledger.pdf", expect(200, export("PDF")).asByteArray());

        // then
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("志愿服务台账", "王**", "梦之家义务维修", "合计 1 小时 0 分")
                    .doesNotContain("王小桥");
        }
    }

    @Test
    void withoutAPurposeNothingLeavesTheHouse() {
        assertThat(community
                        .head
                        .get("/api/v1/service-ledger/export?areaPath=" + community.path)
                        .statusCode())
                .isEqualTo(400);
        refused(
                400,
                "UNKNOWN_CODE",
                community.head.get("/api/v1/service-ledger/export?purpose=CURIOSITY&areaPath=" + community.path));
        assertThat(rows.texts("select form from ledger_look where area_path = ?", community.path))
                .isEmpty();
    }

    @Test
    void anotherCommunitysHeadReadsNoLine() {
        // given
        Somebody foreign = Community.fresh().head;

        // when, then
        refused(403, "OUTSIDE_YOUR_AREA", foreign.get("/api/v1/service-ledger?areaPath=" + community.path));
        refused(
                403,
                "OUTSIDE_YOUR_AREA",
                foreign.get("/api/v1/service-ledger/export?purpose=AUDIT&areaPath=" + community.path));
    }

    @Test
    void theLedgerIsPagedInTheOrderInWhichWasServed() {
        // given
        CompletedAssignment hour = Claims.hour(community, volunteer.id());
        UUID second = counted(hour);
        UUID first = counted(Claims.from(
                community, volunteer.id(), hour.servedFrom().minusSeconds(7200), 60, UUID.randomUUID(), "B"));

        // when
        Response one = expect(200, community.head.get(address() + "&limit=1"));
        Response two = expect(200, community.head.get(address() + "&limit=1&cursor={c}", one.<String>path("next")));

        // then
        assertThat(List.of(one.<String>path("items[0].recordId"), two.<String>path("items[0].recordId")))
                .containsExactly(first.toString(), second.toString());
        assertThat(two.<String>path("next")).isNull();
    }

    @Test
    void aStreamHoldsNeitherRowsNorFile() throws SQLException {
        // given
        rows.run(
                "insert into service_record select gen_random_uuid(), ?, 'IMPORT', gen_random_uuid(), null, 'NONE', ?,"
                        + " 'REPAIR', 'p', t, t + interval '1 hour', 0, 60, 'p', 'c', '{}', gen_random_uuid(), 'x', 'PAPER',"
                        + " 'D', gen_random_uuid(), 'FINAL', null, null, 0, null, null, null, null, 0, now()"
                        + " from generate_series(timestamptz '2020-05-01 08:00+08', '2020-05-29', interval '1 hour') t",
                volunteer.id(),
                community.path);
        LedgerQuestion question = new LedgerQuestion(
                new AreaPath(community.path),
                YearMonth.of(2020, 5),
                YearMonth.of(2020, 5),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        // when
        List<String> openWhileReading = new ArrayList<>();
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.each(question, LedgerRepository.Mark.before(question), Integer.MAX_VALUE, _ -> {
                    if (openWhileReading.isEmpty()) {
                        openWhileReading.addAll(rows.texts("select count(*) from pg_cursors where name <> ''"));
                    }
                }));

        // then: after the first line most rows are still in the database, behind a cursor
        assertThat(openWhileReading).containsExactly("1");
    }

    private static CompletedAssignment helping(CompletedAssignment claim, UUID whom) {
        return new CompletedAssignment(
                claim.volunteerId(),
                claim.wishId(),
                null,
                "NONE",
                whom,
                claim.areaPath(),
                claim.categoryCode(),
                claim.projectName(),
                claim.servedFrom(),
                claim.servedTo(),
                0,
                claim.minutes(),
                claim.place(),
                claim.content(),
                claim.witnessId(),
                "赵**",
                "SPOKEN_CODE",
                "B",
                claim.confirmedBy(),
                claim.confirmedAt());
    }

    private UUID counted(CompletedAssignment claim) {
        UUID id = claims.recorded(community, claim);
        expect(200, community.worker.post("/api/v1/service-records/" + id + "/confirmation"));
        return id;
    }

    private String address() {
        return "/api/v1/service-ledger?month=" + month + "&areaPath=" + community.path;
    }

    private Response ledger(String filter) {
        return expect(200, community.head.get(address() + filter));
    }

    private Response export(String format) {
        return community.head.get("/api/v1/service-ledger/export?purpose=MONTHLY_REPORT&format=" + format + "&month="
                + month + "&areaPath=" + community.path);
    }
}
