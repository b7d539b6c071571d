package org.lovebank.scan;

import static org.assertj.core.api.Assertions.assertThat;

import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Scans a printed code with another library than the one that drew it. */
public final class ForeignScanner {

    private static final int DPI = 300;

    private ForeignScanner() {}

    /** What the only code on this page says. */
    public static String read(byte[] pdf, int page) throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            var scanner = FactoryFiducial.qrcode(null, GrayU8.class);
            scanner.process(grey(new PDFRenderer(paper).renderImageWithDPI(page, DPI)));
            assertThat(scanner.getDetections()).hasSize(1);
            return scanner.getDetections().getFirst().message;
        }
    }

    private static GrayU8 grey(BufferedImage seen) {
        GrayU8 grey = new GrayU8(seen.getWidth(), seen.getHeight());
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                grey.set(x, y, seen.getRGB(x, y) & 0xff);
            }
        }
        return grey;
    }
}
