package org.lovebank.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lovebank.problem.Refused;
import org.lovebank.scan.ForeignScanner;

/** A page of XHTML becomes a PDF that people and machines can read. */
class PaperTest {

    private static final long MOST_BYTES_A_PAPER = 61_000_000;
    private static final String PAGE = """
            <html><head><style>body { font-family: Paper; }</style></head><body>%s</body></html>""";

    @Test
    void chineseTextIsInThePaperWithItsFont() throws IOException {
        // when
        byte[] pdf = paper(2).print(PAGE.formatted("<p>爱心存折：修理水龙头 90 分钟，见证人李**</p>"));

        // then
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read)).contains("爱心存折：修理水龙头 90 分钟，见证人李**");
            PDFont font = read.getPage(0)
                    .getResources()
                    .getFont(read.getPage(0)
                            .getResources()
                            .getFontNames()
                            .iterator()
                            .next());
            assertThat(font.isEmbedded()).isTrue();
            assertThat(font.getName()).contains("WenQuanYi");
        }
        assertThat(pdf).hasSizeLessThan(100_000);
    }

    /** With the font in memory once more for every paper it takes 66 MB, and on a small heap one paper ended a house. */
    @Test
    void aPaperDoesNotHoldItsFontInMemoryAgainAndAgain() {
        // given
        Paper paper = paper(2);
        paper.print(PAGE.formatted("<p>爱心</p>"));
        com.sun.management.ThreadMXBean memory =
                (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();

        // when
        paper.print(PAGE.formatted("<p>爱心</p>"));

        // then
        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_BYTES_A_PAPER);
    }

    @Test
    void aCodeOnPaperIsReadByAMachine() throws Exception {
        // given
        String said = "LB-2026-0000042-17 " + "x".repeat(300);

        // when
        byte[] pdf = paper(2).print(PAGE.formatted(
                "<object type=\"application/qr\" content=\"%s\" style=\"width:36mm;height:36mm\"></object>"
                        .formatted(said)));

        // then
        assertThat(ForeignScanner.read(pdf, 0)).isEqualTo(said);
    }

    @Test
    void nothingIsFetchedFromTheDisk(@TempDir Path folder) throws IOException {
        // given
        Path secret = Files.writeString(folder.resolve("secret.css"), "p::before { content: 'leaked'; }");
        // when
        byte[] pdf = paper(2).print(
                        PAGE.formatted("<link rel=\"stylesheet\" href=\"%1$s\"/><img src=\"%1$s\"/><p>nothing else</p>"
                                .formatted(secret.toUri())));
        // then
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("nothing else")
                    .doesNotContain("leaked");
        }
    }

    @Test
    void whoComesWhenEveryPressIsTakenIsToldToComeAgain() {
        assertThatThrownBy(() -> paper(0).print(PAGE.formatted("<p>x</p>")))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal().code()).isEqualTo("PAPER_BUSY"));
    }

    @Test
    void aHouseWithoutAFontSaysSoWhenItStarts(@TempDir Path folder) throws IOException {
        // given
        Path none = folder.resolve("none.ttf");
        Path collection = Files.write(folder.resolve("some.ttc"), "ttcf....".getBytes(StandardCharsets.US_ASCII));
        // when, then
        assertThatThrownBy(() -> new Paper(new Settings(Optional.of(none), 1, 0)))
                .hasMessageContaining("lovebank.paper.font cannot be read");
        assertThatThrownBy(() -> new Paper(new Settings(Optional.of(collection), 1, 0)))
                .hasMessageContaining("not a TrueType font");
    }

    private static Paper paper(int presses) {
        return new Paper(new Settings(Optional.empty(), presses, 0));
    }

    private record Settings(Optional<Path> font, int atOnce, int patienceSeconds) implements PaperSettings {
        @Override
        public Optional<String> address() {
            return Optional.empty();
        }
    }
}
