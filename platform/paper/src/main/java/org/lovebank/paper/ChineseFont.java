package org.lovebank.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The one font of all papers: the configured file, else the one that the build packed in. */
final class ChineseFont {

    private static final String BUILT_IN = "/fonts/WenQuanZhengHei.ttf";

    private final byte[] bytes;

    private ChineseFont(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads the font once.
     *
     * @throws IllegalStateException when there is none, or it is no plain TrueType font: a house that cannot print says
     *     so when it starts, not when somebody asks
     */
    static ChineseFont read(Optional<Path> configured) {
        try {
            byte[] bytes = configured.isPresent() ? Files.readAllBytes(configured.get()) : builtIn();
            if (bytes.length < 4 || bytes[0] != 0 || bytes[1] != 1 || bytes[2] != 0 || bytes[3] != 0) {
                throw new IllegalStateException(
                        "lovebank.paper.font is not a TrueType font with outlines of its own (CFF and .ttc cannot be"
                                + " embedded): "
                                + configured.map(Path::toString).orElse(BUILT_IN));
            }
            return new ChineseFont(bytes);
        } catch (IOException unreadable) {
            throw new IllegalStateException("lovebank.paper.font cannot be read: " + unreadable.getMessage());
        }
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] builtIn() throws IOException {
        try (InputStream packed = ChineseFont.class.getResourceAsStream(BUILT_IN)) {
            if (packed == null) {
                throw new IllegalStateException(
                        "no font was packed in: build platform/paper, or set lovebank.paper.font");
            }
            return packed.readAllBytes();
        }
    }
}
