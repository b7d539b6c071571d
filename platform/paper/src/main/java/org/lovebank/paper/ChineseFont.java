package org.lovebank.paper;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The one font of all papers: the configured file, else the one that the build packed in. */
final class ChineseFont {

    private static final String BUILT_IN = "/fonts/WenQuanZhengHei.ttf";
    private static final int MARK = 4;

    private final Path file;

    private ChineseFont(Path file) {
        this.file = file;
    }

    /**
     * Looks at the font once. It stays a file: a font in memory would be there once more with every paper.
     *
     * @throws IllegalStateException when there is none, or it is no plain TrueType font: a house that cannot print says
     *     so when it starts, not when somebody asks
     */
    static ChineseFont read(Optional<Path> configured) {
        try {
            Path file = configured.isPresent() ? configured.get() : unpacked();
            byte[] begin = beginOf(file);
            if (begin.length < MARK || begin[0] != 0 || begin[1] != 1 || begin[2] != 0 || begin[3] != 0) {
                throw new IllegalStateException(
                        "lovebank.paper.font is not a TrueType font with outlines of its own (CFF and .ttc cannot be"
                                + " embedded): "
                                + configured.map(Path::toString).orElse(BUILT_IN));
            }
            return new ChineseFont(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException("lovebank.paper.font cannot be read: " + unreadable.getMessage());
        }
    }

    File file() {
        return file.toFile();
    }

    private static byte[] beginOf(Path file) throws IOException {
        try (InputStream font = Files.newInputStream(file)) {
            return font.readNBytes(MARK);
        }
    }

    private static Path unpacked() throws IOException {
        return UnpackedFont.in(Path.of(System.getProperty("java.io.tmpdir")), () -> {
            InputStream packed = ChineseFont.class.getResourceAsStream(BUILT_IN);
            if (packed == null) {
                throw new IllegalStateException(
                        "no font was packed in: build platform/paper, or set lovebank.paper.font");
            }
            return packed;
        });
    }
}
