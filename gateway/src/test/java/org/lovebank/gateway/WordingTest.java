package org.lovebank.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lovebank.gateway.visit.Trouble;
import org.lovebank.problem.Language;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Wording;

class WordingTest {

    @ParameterizedTest
    @EnumSource
    void everyRefusalIsWorded(Language language) {
        // when
        List<String> unworded = Stream.concat(
                        refusals(), Arrays.stream(Trouble.values()).map(Trouble::name))
                .filter(code -> !Wording.knows(code, language))
                .toList();

        // then
        assertThat(unworded).isEmpty();
    }

    @Test
    void thereAreRefusals() {
        assertThat(refusals()).hasSizeGreaterThan(12).contains("SIGN_IN_REFUSED", "AREA_NOT_YOURS");
    }

    /** The codes of all records inside a sealed refusal of this house. */
    private static Stream<String> refusals() {
        Path classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes)) {
            return files
                    .map(classes::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith("Refusal.class"))
                    .map(name -> load(name.replace(".class", "").replace('/', '.')))
                    .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                    .filter(Refusal.class::isAssignableFrom)
                    .map(type -> type.getSimpleName()
                            .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                            .toUpperCase(Locale.ROOT))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
