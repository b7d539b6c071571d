package org.lovebank.volunteer.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lovebank.problem.Language;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Wording;

class WordingTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    @Test
    void everyRefusalIsWordedInBothLanguages() {
        // given
        List<String> codes = refusals().stream()
                .map(refusal -> WORD_START
                        .matcher(refusal.getSimpleName())
                        .replaceAll("_")
                        .toUpperCase(Locale.ROOT))
                .toList();

        // when
        List<String> unworded = codes.stream()
                .filter(code -> !Wording.knows(code, Language.ZH_CN) || !Wording.knows(code, Language.EN))
                .toList();

        // then
        assertThat(codes).hasSizeGreaterThan(50).doesNotHaveDuplicates();
        assertThat(unworded).isEmpty();
    }

    @Test
    void everyFactThatASentenceNamesExists() {
        for (Class<?> refusal : refusals()) {
            // given
            String code =
                    WORD_START.matcher(refusal.getSimpleName()).replaceAll("_").toUpperCase(Locale.ROOT);
            var facts = Stream.of(refusal.getRecordComponents())
                    .collect(java.util.stream.Collectors.<java.lang.reflect.RecordComponent, String, Object>toMap(
                            component -> component.getName(), _ -> "x"));

            // when
            String chinese = Wording.detail(code, facts, Language.ZH_CN);

            // then
            assertThat(chinese).doesNotContain("null");
            assertThat(Wording.detail(code, facts, Language.EN)).doesNotContain("null");
        }
    }

    private static List<Class<?>> refusals() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(CLASSES::relativize)
                    .map(Path::toString)
                    .filter(name -> name.contains("Refusal$") && name.endsWith(".class"))
                    .<Class<?>>map(WordingTest::load)
                    .filter(type -> type.isRecord() && Refusal.class.isAssignableFrom(type))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(file.replace(".class", "").replace('/', '.'));
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
