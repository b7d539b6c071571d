package org.lovebank.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lovebank.problem.Language;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Wording;
import org.lovebank.task.wish.Wish;

class RefusalsAreWordedTest {

    private static final Pattern FACT = Pattern.compile("\\{([A-Za-z0-9]+)}");

    static List<Class<?>> everyRefusal() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Wish.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.startsWith("org/lovebank/task/") && name.endsWith(".class"))
                    .map(name -> name.replace('/', '.').substring(0, name.length() - ".class".length()))
                    .<Class<?>>map(RefusalsAreWordedTest::load)
                    .filter(type -> type.isRecord() && Refusal.class.isAssignableFrom(type))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("everyRefusal")
    void aRefusalIsWordedInBothLanguagesAndNamesOnlyFactsThatItHas(Class<?> refusal) {
        String code = refusal.getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
        List<String> facts = Arrays.stream(refusal.getRecordComponents())
                .map(component -> component.getName())
                .toList();
        for (Language language : Language.values()) {
            assertThat(Wording.knows(code, language))
                    .as(code + " in " + language)
                    .isTrue();
            String detail = Wording.detail(code, java.util.Map.of(), language);
            assertThat(detail).as(code + " needs a detail").isNotEqualTo(Wording.title(code, language));
            for (String named : factsNamedIn(rawDetail(code, language))) {
                assertThat(facts).as(code + " in " + language).contains(named);
            }
        }
    }

    private static List<String> factsNamedIn(String sentence) {
        Matcher matcher = FACT.matcher(sentence);
        return matcher.results().map(found -> found.group(1)).toList();
    }

    private static String rawDetail(String code, Language language) {
        java.util.Properties sentences = new java.util.Properties();
        String name = "/problems/" + language.tag() + ".properties";
        try (Stream<Path> files = Files.walk(Path.of(
                Wish.class.getProtectionDomain().getCodeSource().getLocation().toURI()))) {
            Path file = files.filter(path -> path.toString().endsWith(name))
                    .findFirst()
                    .orElseThrow();
            sentences.load(Files.newBufferedReader(file));
            return sentences.getProperty(code + ".detail", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, RefusalsAreWordedTest.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
