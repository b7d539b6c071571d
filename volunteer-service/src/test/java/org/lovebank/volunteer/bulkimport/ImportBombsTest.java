package org.lovebank.volunteer.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.volunteer.fixture.Bombs;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Tables;
import org.lovebank.volunteer.fixture.TheRegistry;

/** Tables that were made to hurt, brought as a station head would: each is refused with a code, and none is kept. */
@QuarkusTest
@TheRegistry
@SuppressWarnings("NullAway.Init")
class ImportBombsTest {

    private static final int MILLION = 1_000_000;
    private static final int BEYOND_THE_ROWS = 150_000;
    private static final int UNREADABLE = 422;
    private static final String HEAD =
            "volunteerNo,servedFrom,servedTo,breakMinutes,categoryCode,projectName,place,content,witnessId\n";
    private static final String XML = "<?xml version=\"1.0\"?>";
    private static final String BOOK = XML + "<workbook><sheets><sheet name=\"1\"/></sheets></workbook>";
    private static final String LAUGHS =
            XML + "<!DOCTYPE sst [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                    + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>"
                    + "<sst><si><t>&d;</t></si></sst>";

    private Tables tables;

    @BeforeEach
    void aCommunityOfItsOwn() {
        tables = new Tables(Community.fresh(), "RECORDS");
    }

    @Test
    void aBodyOfManyMegabytesIsNotRead() {
        // when
        byte[] body = "a".repeat(4 * MILLION).getBytes(StandardCharsets.UTF_8);

        // then
        HttpResponse<String> answer = Bombs.thrown(tables.community().head, address(), "text/csv", body);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("BODY_TOO_LARGE");
    }

    @Test
    void aLineThatNeverEndsIsNoTable() {
        isRefused("a".repeat(MILLION), UNREADABLE, "TABLE_TOO_WIDE");
        isRefused(HEAD + "\"" + "a".repeat(MILLION), UNREADABLE, "QUOTE_LEFT_OPEN");
    }

    @Test
    void aMillionColumnsAreTooMany() {
        isRefused(",".repeat(MILLION), UNREADABLE, "TABLE_TOO_WIDE");
    }

    @Test
    void aHundredThousandRowsBeyondTheLimitAreTooMany() {
        isRefused(HEAD + "x\n".repeat(BEYOND_THE_ROWS), UNREADABLE, "TABLE_TOO_LONG");
    }

    @Test
    void whatIsNoTextIsNoTable() {
        isRefused(HEAD + "V0\u0000\n", UNREADABLE, "TABLE_UNREADABLE");
        isRefused((HEAD + "V0\n").getBytes(StandardCharsets.UTF_16), UNREADABLE, "TABLE_UNREADABLE");
    }

    @Test
    void aWorkbookThatUnpacksToFarMoreIsNotReadOn() {
        byte[] blown =
                zip(new Part("xl/workbook.xml", BOOK, 1), new Part("xl/worksheets/sheet1.xml", " ", 70 * MILLION));
        isRefused(blown, UNREADABLE, "TABLE_TOO_LARGE");
    }

    @Test
    void entitiesThatGrowAreNotUnfolded() {
        isRefused(book(new Part("xl/sharedStrings.xml", LAUGHS, 1)), UNREADABLE, "TABLE_UNREADABLE");
    }

    @Test
    void moreThanAMillionSharedTextsAreTooMany() {
        isRefused(
                book(new Part("xl/sharedStrings.xml", "<si/>", MILLION + 1, "<sst>", "</sst>")),
                UNREADABLE,
                "TABLE_UNREADABLE");
    }

    @Test
    void aWorkbookOfRelationsOrOfFormatsIsNotKeptInMemory() {
        isRefused(
                book(numbered("xl/_rels/workbook.xml.rels", "<Relationship Id=\"%d\"/>")),
                UNREADABLE,
                "TABLE_UNREADABLE");
        isRefused(book(numbered("xl/styles.xml", "<numFmt numFmtId=\"%d\"/>")), UNREADABLE, "TABLE_UNREADABLE");
    }

    @Test
    void aPackageThatIsNoWorkbookIsNoTable() {
        // given
        byte[] inner = book(new Part("xl/worksheets/sheet1.xml", "<worksheet/>", 1));
        byte[] whole = zip(new Part("../../../../tmp/lovebank", "a", 1), new Part("/etc/lovebank", "a", 1));
        byte[] lying = whole.clone();
        ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(lying.length - 6, Integer.MIN_VALUE);

        // then
        isRefused(whole, UNREADABLE, "TABLE_UNREADABLE");
        isRefused(lying, UNREADABLE, "TABLE_UNREADABLE");
        isRefused(Arrays.copyOf(inner, inner.length / 2), UNREADABLE, "TABLE_UNREADABLE");
        isRefused(
                zip(new Part("xl/worksheets/sheet1.xml", new String(inner, StandardCharsets.ISO_8859_1), 1)),
                UNREADABLE,
                "TABLE_UNREADABLE");
    }

    private void isRefused(String table, int status, String code) {
        isRefused(table.getBytes(StandardCharsets.UTF_8), status, code);
    }

    private void isRefused(byte[] table, int status, String code) {
        // when
        HttpResponse<String> answer =
                Bombs.thrown(tables.community().head, address(), "application/octet-stream", table);

        // then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(answer.body()).doesNotContainPattern("Exception|java\\.|javax|org\\.|\\bat line\\b");
        Response runs = tables.community().head.get("/api/v1/imports?areaPath=" + tables.community().path);
        assertThat(runs.<List<Object>>path("items")).isEmpty();
    }

    private String address() {
        return "imports?of=RECORDS&areaPath=" + tables.community().path;
    }

    private static byte[] book(Part more) {
        return zip(new Part("xl/workbook.xml", BOOK, 1), more);
    }

    private static Part numbered(String name, String element) {
        StringBuilder all = new StringBuilder("<a>");
        for (int i = 0; i < 2 * BEYOND_THE_ROWS; i++) {
            all.append(element.replace("%d", Integer.toString(i)));
        }
        return new Part(name, all.append("</a>").toString(), 1);
    }

    private static byte[] zip(Part... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Part part : parts) {
                zip.putNextEntry(new ZipEntry(part.name()));
                zip.write(part.start().getBytes(StandardCharsets.UTF_8));
                byte[] content =
                        part.content().repeat(Math.min(part.times(), 1000)).getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < Math.max(1, part.times() / 1000); i++) {
                    zip.write(content);
                }
                zip.write(part.content()
                        .repeat(part.times() % 1000 * (part.times() > 1000 ? 1 : 0))
                        .getBytes(StandardCharsets.UTF_8));
                zip.write(part.end().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** One file of a package, its content so many times. */
    private record Part(String name, String content, int times, String start, String end) {

        Part(String name, String content, int times) {
            this(name, content, times, "", "");
        }
    }
}
