package org.lovebank.volunteer.serviceledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.lovebank.http.Time;
import org.lovebank.scan.PrintedPages;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.ManyRecords;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

/** The service ledger on paper and as a workbook: every page and every row is there to be read. */
@QuarkusTest
@TheRegistry
class LedgerPaperTest {

    private static final Pattern CODED = Pattern.compile("&#x([0-9a-f]+);");

    @Inject
    Claims claims;

    @Inject
    Rows rows;

    @Test
    void twoHundredRecordsAreReadPageByPageAndRowByRow() throws Exception {
        // given
        Community community = Community.fresh().posting(0);
        Somebody volunteer = community.volunteer("欧阳修远");
        UUID record = claims.recorded(community, Claims.hour(community, volunteer.id()));
        expect(200, community.worker.post("/api/v1/service-records/" + record + "/confirmation"));
        ManyRecords.of(rows, record, 199);

        // when
        byte[] pdf = export(community, "PDF").asByteArray();
        byte[] book = export(community, "XLSX").asByteArray();

        // then
        List<String> pages = PrintedPages.of("service-ledger-200-records.pdf", pdf);
        assertThat(pages).hasSizeGreaterThan(8);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("22街区", "第 " + (i + 1) + " 页，共 " + pages.size() + " 页");
            assertThat(pages.get(i).contains("见证人")).isEqualTo(pages.get(i).contains("欧**"));
        }
        String whole = String.join("", pages).replaceAll("\\s", "");
        assertThat(whole)
                .contains("共200条，合计200小时0分", ManyRecords.CONTENT + "第199次", ManyRecords.PLACE, "制表：", "审核：")
                .doesNotContain("修远");
        String sheet = sheet(Files.write(Path.of("target", "papers", "service-ledger.xlsx"), book));
        assertThat(sheet.split("<row ", -1)).hasSize(1 + 1 + 200);
        assertThat(sheet)
                .contains("<t>时长(分钟) minutes</t>", "ySplit=\"1\"", "<t>欧**</t>")
                .doesNotContain("<f>", "修远");
        assertThat(sheet).containsPattern("<c r=\"J2\"[^>]*><v>60</v></c>");
    }

    @Test
    void aLedgerThatIsTooLongForPaperIsTakenOutAsATable() throws Exception {
        // given
        Community community = Community.fresh().posting(0);
        Somebody volunteer = community.volunteer("王小桥");
        UUID record = claims.recorded(community, Claims.hour(community, volunteer.id()));
        expect(200, community.worker.post("/api/v1/service-records/" + record + "/confirmation"));
        ManyRecords.of(rows, record, 2_000);

        // then
        YearMonth month = YearMonth.now(Time.DAYS);
        Response paper = community.head.get("/api/v1/service-ledger/export?purpose=MONTHLY_REPORT&format=PDF&areaPath="
                + community.path + "&month=" + month.minusMonths(10) + "&until=" + month);
        refused(422, "LEDGER_TOO_LONG_TO_PRINT", paper);
        assertThat(paper.<Integer>path("metadata.linesAtMost")).isEqualTo(2_000);
    }

    private static Response export(Community community, String format) {
        YearMonth month = YearMonth.now(Time.DAYS);
        return expect(
                200,
                community.head.get("/api/v1/service-ledger/export?purpose=MONTHLY_REPORT&areaPath=" + community.path
                        + "&month=" + month.minusMonths(2) + "&until=" + month + "&format=" + format));
    }

    private static String sheet(Path book) throws Exception {
        try (ZipFile parts = new ZipFile(book.toFile())) {
            byte[] xml = parts.getInputStream(parts.getEntry("xl/worksheets/sheet1.xml"))
                    .readAllBytes();
            return CODED.matcher(new String(xml, StandardCharsets.UTF_8))
                    .replaceAll(letter -> Character.toString(Integer.parseInt(letter.group(1), 16)));
        }
    }
}
