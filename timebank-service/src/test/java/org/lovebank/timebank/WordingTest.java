package org.lovebank.timebank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lovebank.problem.Language;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Wording;

/** Every no of this house is worded in both languages, and its sentence names only facts that it has. */
class WordingTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Pattern FACT = Pattern.compile("\\{([A-Za-z0-9]+)}");

    static Stream<Class<?>> refusals() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            List<? extends Class<?>> found = files.map(
                            file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("-info"))
                    .map(name -> load(name.replace('/', '.').replace(".class", "")))
                    .filter(type -> Refusal.class.isAssignableFrom(type) && type.isRecord())
                    .filter(type -> !type.getSimpleName().equals("Remembered"))
                    .toList();
            return found.stream().map(type -> (Class<?>) type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void thereAreRefusals() {
        assertThat(refusals()).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isWordedInBothLanguages(Class<?> refusal) {
        // given
        String code = refusal.getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
        List<String> facts = Arrays.stream(refusal.getRecordComponents())
                .map(component -> component.getName())
                .toList();
        for (Language language : Language.values()) {
            // when
            boolean worded = Wording.knows(code, language);
            // then
            assertThat(worded).as("%s in %s", code, language).isTrue();
            assertThat(namedIn(refusal, code, language))
                    .as("%s in %s", code, language)
                    .allMatch(facts::contains);
        }
    }

    private static List<String> namedIn(Class<?> refusal, String code, Language language) {
        String file = "problems/" + language.tag() + ".properties";
        try (Stream<String> lines = Files.lines(CLASSES.resolve(file))) {
            return lines.filter(line -> line.startsWith(code + ".detail="))
                    .flatMap(line -> FACT.matcher(line).results().map(found -> found.group(1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(refusal.getName(), unreadable);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, WordingTest.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
