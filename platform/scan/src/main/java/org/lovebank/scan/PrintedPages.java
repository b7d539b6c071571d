package org.lovebank.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a paper page by page as its reader sees it: fonts are in it, no letter leaves the page or covers another. */
public final class PrintedPages {

    private PrintedPages() {}

    /** The text of each page; the paper is kept as {@code target/papers/NAME} for whoever wants to look. */
    public static List<String> of(String name, byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve(name), pdf);
        List<String> pages = new ArrayList<>();
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            for (int number = 1; number <= paper.getNumberOfPages(); number++) {
                PDPage page = paper.getPage(number - 1);
                for (COSName font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded())
                            .as("font on page %d", number)
                            .isTrue();
                }
                Letters letters = new Letters();
                letters.setStartPage(number);
                letters.setEndPage(number);
                pages.add(letters.getText(paper));
                letters.mustLieOn(page, number);
            }
        }
        return pages;
    }

    private static final class Letters extends PDFTextStripper {

        private static final float EDGE = 10;
        private final List<TextPosition> seen = new ArrayList<>();

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            positions.stream().filter(one -> !one.getUnicode().isBlank()).forEach(seen::add);
            super.writeString(text, positions);
        }

        private void mustLieOn(PDPage page, int number) {
            float width = page.getMediaBox().getWidth() - EDGE;
            float height = page.getMediaBox().getHeight() - EDGE;
            for (int i = 0; i < seen.size(); i++) {
                TextPosition one = seen.get(i);
                boolean lies = one.getXDirAdj() > EDGE
                        && one.getXDirAdj() + one.getWidthDirAdj() < width
                        && one.getYDirAdj() > EDGE
                        && one.getYDirAdj() < height;
                if (!lies) {
                    fail("page %d loses %s", number, one.getUnicode());
                }
                for (int j = i + 1; j < seen.size(); j++) {
                    if (cover(one, seen.get(j))) {
                        fail("page %d has %s over %s", number, seen.get(j).getUnicode(), one.getUnicode());
                    }
                }
            }
        }

        private static boolean cover(TextPosition one, TextPosition other) {
            float gap = Math.max(one.getFontSizeInPt(), other.getFontSizeInPt()) / 2;
            return Math.abs(one.getYDirAdj() - other.getYDirAdj()) < gap
                    && Math.abs(one.getXDirAdj() - other.getXDirAdj())
                            < Math.min(one.getWidthDirAdj(), other.getWidthDirAdj()) / 2;
        }
    }
}
