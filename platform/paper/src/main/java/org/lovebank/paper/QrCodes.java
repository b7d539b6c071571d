package org.lovebank.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.w3c.dom.Element;

/** Draws QR codes as lines of ink, sharp at any size, with the quiet zone of four modules that ISO/IEC 18004 asks for. */
final class QrCodes implements FSObjectDrawerFactory, FSObjectDrawer {

    private static final String TYPE = "application/qr";
    private static final int QUIET = 4;

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return TYPE.equals(element.getAttribute("type"));
    }

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        ByteMatrix modules = modules(element.getAttribute("content"));
        float wide = (float) (width / dotsPerPixel);
        float high = (float) (height / dotsPerPixel);
        device.drawWithGraphics((float) x, (float) y, wide, high, ink -> draw(modules, Math.min(wide, high), ink));
        return Map.of();
    }

    private static ByteMatrix modules(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("a QR code cannot hold this", tooLong);
        }
    }

    /** One rectangle for each run of dark modules in a row. */
    private static void draw(ByteMatrix modules, double side, Graphics2D ink) {
        double size = side / (modules.getWidth() + 2 * QUIET);
        ink.setColor(Color.BLACK);
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                int from = column;
                while (column < modules.getWidth() && modules.get(column, row) == 1) {
                    column++;
                }
                if (column > from) {
                    ink.fill(new Rectangle2D.Double(
                            (QUIET + from) * size, (QUIET + row) * size, (column - from) * size, size));
                }
            }
        }
    }
}
