package org.lovebank.rules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lovebank.rules.Street;

/** The glossary keeps its form: a word of the field, its Chinese, its one name in the code, and what not to say. */
class GlossaryTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);

    private static final List<List<String>> WORDS = ROW.matcher(Street.read(Street.ROOT.resolve("docs/glossary.md")))
            .results()
            .skip(2)
            .map(row -> List.of(row.group(1), row.group(2), row.group(3), row.group(4)))
            .toList();

    @Test
    void everyWordHasItsChineseBesideIt() {
        assertThat(WORDS)
                .hasSizeGreaterThan(40)
                .allSatisfy(word -> assertThat(word.get(1))
                        .as("the Chinese for %s", word.getFirst())
                        .matches(".*\\p{IsHan}.*"));
    }

    @Test
    void noWordIsExplainedTwice() {
        assertThat(WORDS.stream().map(List::getFirst))
                .as("one row a word, or readers find two truths")
                .doesNotHaveDuplicates();
    }
}
