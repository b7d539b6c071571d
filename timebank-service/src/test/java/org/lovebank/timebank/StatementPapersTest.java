package org.lovebank.timebank;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.lovebank.http.Time;
import org.lovebank.scan.PrintedPages;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** The passbook on paper and as a workbook: every page and every cell is there to be read. */
@QuarkusTest
@TheHouse
class StatementPapersTest {

    private static final Pattern CODED = Pattern.compile("&#x([0-9a-f]+);");

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String LONG_PLACE = "福利路街道二十二街区社区新时代文明实践站（原老年活动中心）三号楼二单元一层便民服务大厅东侧第";

    private final Registry registry;

    StatementPapersTest(Registry registry) {
        this.registry = registry;
    }

    @Test
    void twoHundredLinesAreReadPageByPage() throws IOException {
        // given
        UUID person = registry.registersVolunteer("cn");
        for (int i = 0; i < 12; i++) {
            registry.finalisesAt(person, 90, LONG_PLACE + i + "号会议室");
        }
        donations(person, 190);

        // when
        byte[] pdf = as(person, "application/pdf").extract().asByteArray();

        // then
        List<String> pages = PrintedPages.of("statement-200-lines.pdf", pdf);
        assertThat(pages).hasSizeGreaterThan(8);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("序号", "见证人", "余额", "哈希", "第 " + (i + 1) + " 页，共 " + pages.size() + " 页");
        }
        String whole = String.join("", pages).replaceAll("\\s", "");
        assertThat(whole).contains(LONG_PLACE + "11号会议室", "捐入公益时间池", "期末余额Closing890分钟");
        assertThat(whole.split("哈希[0-9a-f]{64}", -1)).hasSize(203);
    }

    @Test
    void theWorkbookHasNumbersAsNumbersAndNoFormula() throws IOException {
        // given
        UUID person = registry.registersVolunteer("cn");
        registry.finalisesAt(person, 90, "=1+1");
        donations(person, 2);

        // when
        ValidatableResponse answer = as(person, XLSX);

        // then
        byte[] book = answer.header("Content-Disposition", containsString(".xlsx\""))
                .header("Cache-Control", equalTo("private, no-store"))
                .contentType(XLSX)
                .extract()
                .asByteArray();
        String sheet = sheet(
                Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("statement.xlsx"), book));
        assertThat(sheet)
                .contains("<t>=1+1</t>", "<t>服务入账</t>", "<t>李**</t>", "累计服务时长(分钟) Cumulative", "ySplit=\"4\"")
                .doesNotContain("<f>");
        assertThat(sheet)
                .containsPattern("<c r=\"D5\"[^>]*><v>90</v></c>")
                .containsPattern("<c r=\"I7\"[^>]*><v>88</v>");
        assertThat(sheet.split("<row ", -1)).hasSize(1 + 4 + 3);
        String json = as(person, "*/*").extract().asString();
        assertThat(json).startsWith("{");
    }

    private static void donations(UUID person, int many) {
        List<Map<String, Object>> donations = IntStream.range(0, many)
                .mapToObj(_ -> Map.<String, Object>of(
                        "id", UUID.randomUUID(), "donation", Map.of("accountId", Desk.accountOf(person), "minutes", 1)))
                .toList();
        Visitor.holder(person)
                .posts("/transfer-batches", Map.of("mode", "ATOMIC", "items", donations))
                .statusCode(200);
    }

    private static String sheet(Path book) throws IOException {
        try (ZipFile parts = new ZipFile(book.toFile())) {
            byte[] xml = parts.getInputStream(parts.getEntry("xl/worksheets/sheet1.xml"))
                    .readAllBytes();
            return CODED.matcher(new String(xml, StandardCharsets.UTF_8))
                    .replaceAll(letter -> Character.toString(Integer.parseInt(letter.group(1), 16)));
        }
    }

    private static ValidatableResponse as(UUID person, String type) {
        LocalDate today = LocalDate.now(Time.DAYS);
        return given().auth()
                .oauth2(Visitor.holder(person).token())
                .accept(type)
                .get("/api/v1/accounts/" + Desk.accountOf(person) + "/statement?from=" + today.minusDays(1) + "&to="
                        + today)
                .then()
                .statusCode(200);
    }
}
