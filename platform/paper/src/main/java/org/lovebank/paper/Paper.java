package org.lovebank.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.lovebank.paper.PaperRefusal.PaperBusy;
import org.lovebank.problem.Refused;

/**
 * Prints XHTML as PDF. Nothing outside the text is fetched: no picture, style sheet or font by address, so that a text that
 * somebody slipped in can reach neither the disk nor the network. The font family is always {@value #FAMILY}. A code for
 * machines is {@code <object type="application/qr" content="…"/>} with a width and a height.
 */
@Startup
@ApplicationScoped
public class Paper {

    /** What a template names as its font-family. */
    public static final String FAMILY = "Paper";

    private final ChineseFont font;
    private final Semaphore presses;
    private final int patienceSeconds;

    Paper(PaperSettings settings) {
        this.font = ChineseFont.read(settings.font());
        this.presses = new Semaphore(settings.atOnce());
        this.patienceSeconds = settings.patienceSeconds();
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /**
     * Lays a page out.
     *
     * @param xhtml well-formed, with every text in it escaped
     * @throws Refused with {@link PaperRefusal} when too many papers are being printed
     */
    public byte[] print(String xhtml) {
        if (!hasPress()) {
            throw new Refused(new PaperBusy(patienceSeconds));
        }
        try {
            return lay(xhtml);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            presses.release();
        }
    }

    private byte[] lay(String xhtml) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .useFont(font.file(), FAMILY, 400, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl(
                        (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useObjectDrawerFactory(new QrCodes())
                .withProducer("Lovebank 爱心银行")
                .withHtmlContent(xhtml, null)
                .toStream(pdf)
                .run();
        return pdf.toByteArray();
    }

    private boolean hasPress() {
        try {
            return presses.tryAcquire(patienceSeconds, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
