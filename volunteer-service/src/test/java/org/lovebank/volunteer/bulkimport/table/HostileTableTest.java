package org.lovebank.volunteer.bulkimport.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lovebank.problem.Refused;

/** Whatever comes as a table is read, or refused with a reason; it never reads files, fills the memory or runs for ever. */
class HostileTableTest {

    private static final List<Column> COLUMNS = List.of(Column.needed("name", "姓名"), Column.optional("phone", "手机号码"));
    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final byte[] NOTHING = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
    private static final String SHEET = START
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>%s</sheetData>"
            + "</worksheet>";

    @Test
    void linesMayEndAsOnAnyMachineAndBlankOnesAreNoRows() {
        assertThat(read("\ufeff姓名,phone\r\n\r\n王小桥,1\n,\r\"李,小\r\n\"\"河\"\"\",2\r\n\n赵大山,3"))
                .containsExactly("3 王小桥 1", "5 李,小\r\n\"河\" 2", "7 赵大山 3");
    }

    @Test
    void anOldOfficeComputersSignsAreRead() {
        assertThat(read("姓名,手机号码\n王小桥,1\n".getBytes(Charset.forName("GB18030"))))
                .containsExactly("2 王小桥 1");
    }

    @Test
    void whatIsNoTextIsNoTable() {
        byte[] half = "姓名,手机号码\n王小桥,1\n".getBytes(StandardCharsets.UTF_8);
        byte[] binary = java.util.Arrays.copyOf(half, half.length + 256);
        for (int i = 0; i < 256; i++) {
            binary[half.length + i] = (byte) (i * 7);
        }
        assertThat(refusal(binary)).isEqualTo("TABLE_UNREADABLE");
        assertThat(refusal("姓名,手机号码\n王小桥,1\n".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("TABLE_UNREADABLE");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0, 0})).isEqualTo("TABLE_UNREADABLE");
        assertThat(refusal(new byte[0])).isEqualTo("COLUMNS_MISSING");
        assertThat(refusal("name,phone\n\"王小桥,1\n李小河,2\n")).isEqualTo("QUOTE_LEFT_OPEN");
    }

    @Test
    void headingsAreKnownOnceAndNotThousands() {
        assertThat(refusal("phone\n1\n")).isEqualTo("COLUMNS_MISSING");
        assertThat(refusal("name,phnoe\n王小桥,1\n")).isEqualTo("COLUMNS_UNKNOWN");
        assertThat(refusal("name,姓名\n王小桥,李小河\n")).isEqualTo("COLUMNS_UNKNOWN");
        assertThat(refusal("name" + ",phone".repeat(5_000) + "\n")).isEqualTo("TABLE_TOO_WIDE");
        assertThat(refusal("name\n" + "王小桥\n".repeat(Table.MOST_ROWS + 1))).isEqualTo("TABLE_TOO_LONG");
    }

    @Test
    void aRowOfAnotherShapeIsOneWrongRow() {
        assertThat(read("name,phone\n王小桥\n" + "x".repeat(9_000) + ",1\n李小河,2" + ",".repeat(5_000) + "\n赵大山,3\n"))
                .containsExactly("2 misshapen", "3 misshapen", "4 misshapen", "5 赵大山 3");
    }

    @Test
    void aWorkbookIsReadWithSharedTextsFormulasAndNumbers() {
        // given
        String texts =
                START + "<sst><si><t>姓名</t></si><si><r><t>王</t></r><r><t>小桥</t></r><rPh><t>Wang</t></rPh></si></sst>";
        String sheet =
                SHEET.formatted("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>"
                        + "手机号码</t></is></c></row><row r=\"4\"><c r=\"A4\" t=\"s\"><v>1</v></c><c r=\"B4\"><f>A1</f>"
                        + "<v>1.3800138E10</v></c></row><row r=\"5\"><c r=\"A5\" t=\"str\"><v>李小河</v></c></row>");

        // then
        assertThat(read(workbook(sheet, Map.of("xl/sharedStrings.xml", texts))))
                .containsExactly("4 王小桥 13800138000", "5 李小河 ");
    }

    @Test
    void aWorkbookReadsNoFileOfTheHouse(@TempDir Path folder) throws IOException {
        // given
        Path secret = Files.writeString(folder.resolve("secret"), "LOVEBANK");
        String type = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        String sheet = SHEET.formatted("<row><c t=\"inlineStr\"><is><t>name</t></is></c></row>"
                        + "<row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row>")
                .replace(START, type);

        // then
        assertThat(refusal(workbook(sheet, Map.of()))).isEqualTo("TABLE_UNREADABLE");
    }

    @Test
    void aWorkbookThatUnpacksToFarMoreIsNotReadOn() {
        // given
        byte[] bomb = workbook(SHEET, Map.of(), 70);

        // then
        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertThat(refusal(bomb)).isEqualTo("TABLE_TOO_LARGE");
    }

    @Test
    void aCellFarOutMakesNoRoomForWhatLiesBetween() {
        // given
        String sheet = SHEET.formatted("<row><c r=\"A1\" t=\"inlineStr\"><is><t>name</t></is></c></row>"
                + "<row><c r=\"A2\"><v>1</v></c><c r=\"ZZZZZZZ2\"><v>1</v></c></row>"
                + "<row r=\"4000000000\"><c t=\"inlineStr\"><is><t>王小桥</t></is></c></row>");

        // then
        assertThat(read(workbook(sheet, Map.of()))).containsExactly("2 misshapen", "3 王小桥 ");
        assertThat(refusal(workbook(SHEET.formatted("<row><c r=\"XFD1\"><v>1</v></c></row>"), Map.of())))
                .isEqualTo("TABLE_TOO_WIDE");
    }

    private static List<String> read(String table) {
        return read(table.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> read(byte[] bytes) {
        Table table = Table.open(bytes, COLUMNS);
        List<String> rows = new ArrayList<>();
        for (Optional<Table.Line> line = table.next(); line.isPresent(); line = table.next()) {
            String cells = line.get()
                    .row()
                    .map(row -> row.cells().get("name") + " " + row.cells().getOrDefault("phone", ""))
                    .orElse("misshapen");
            rows.add(line.get().number() + " " + cells);
        }
        return rows;
    }

    private static String refusal(String table) {
        return refusal(table.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(byte[] table) {
        return Optional.ofNullable(catchThrowableOfType(Refused.class, () -> Table.count(table, COLUMNS)))
                .map(no -> no.refusal().code())
                .orElse("read");
    }

    private static byte[] workbook(String sheet, Map<String, String> more) {
        return workbook(sheet, more, 0);
    }

    private static byte[] workbook(String sheet, Map<String, String> more, int megabytesOfNothing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "xl/workbook.xml", START + "<workbook><sheets><sheet name=\"1\"/></sheets></workbook>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(sheet.substring(0, sheet.indexOf("%s") < 0 ? 0 : sheet.indexOf("%s"))
                    .getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < megabytesOfNothing; i++) {
                zip.write(NOTHING);
            }
            zip.write(sheet.substring(Math.max(0, sheet.indexOf("%s"))).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            for (Map.Entry<String, String> part : more.entrySet()) {
                part(zip, part.getKey(), part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
