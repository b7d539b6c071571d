package org.lovebank.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed font is one file, however often a house starts and however it ends. */
class UnpackedFontTest {

    /** Longer than what is compared at a time. */
    private static final byte[] FONT = bytes('a');

    private static final byte[] NEXT_FONT = bytes('b');

    @TempDir
    private Path temporary;

    @Test
    void everyStartUsesTheSameFileEvenWhenNobodyTidiedUp() throws IOException {
        // when
        Set<Path> unpacked = Set.of(unpack(FONT));
        Set<Path> again = Set.of(unpack(FONT));

        // then
        assertThat(again).isEqualTo(unpacked);
        assertThat(files()).containsExactlyElementsOf(unpacked);
    }

    @Test
    void whatIsNotTheFontIsReplaced() throws IOException {
        for (byte[] there :
                List.of(NEXT_FONT, Arrays.copyOf(FONT, FONT.length - 1), Arrays.copyOf(FONT, FONT.length + 1))) {
            // given
            Files.write(unpack(FONT), there);

            // when
            Path unpacked = unpack(FONT);

            // then
            assertThat(unpacked).hasBinaryContent(FONT);
            assertThat(files()).containsExactly(unpacked);
        }
    }

    @Test
    void aFolderThatOthersMayWriteToOrThatLeadsElsewhereIsNotBelieved() throws IOException {
        // given
        Path shared = unpack(FONT).getParent();
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));

        // when, then
        assertThat(unpack(FONT).getParent()).isEqualTo(temporary);

        // given
        Path elsewhere = Files.move(shared, temporary.resolve("elsewhere"));
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rwx------"));
        Files.createSymbolicLink(shared, elsewhere);

        // when
        Path unpacked = unpack(FONT);

        // then
        assertThat(unpacked.getParent()).isEqualTo(temporary);
        assertThat(unpacked).hasBinaryContent(FONT);
    }

    private Path unpack(byte[] font) throws IOException {
        return UnpackedFont.in(temporary, () -> new ByteArrayInputStream(font));
    }

    private Set<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(temporary)) {
            return all.filter(Files::isRegularFile).collect(Collectors.toSet());
        }
    }

    private static byte[] bytes(char letter) {
        byte[] bytes = new byte[200_000];
        Arrays.fill(bytes, (byte) letter);
        return bytes;
    }
}
