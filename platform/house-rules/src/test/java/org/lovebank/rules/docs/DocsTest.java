package org.lovebank.rules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lovebank.events.EventJson;
import org.lovebank.rules.Street;

/** What people read first is there, is short, and leads somewhere. */
class DocsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");

    static Stream<String> everyHouse() {
        return Street.HOUSES.values().stream();
    }

    @Test
    void theFirstPageIsShort() {
        assertThat(lines(Street.ROOT.resolve("README.md")))
                .as("README.md leads to the other pages; it does not replace them")
                .isBetween(40L, 150L);
    }

    @ParameterizedTest
    @MethodSource("everyHouse")
    void everyHouseIntroducesItself(String house) {
        assertThat(lines(Street.ROOT.resolve(house).resolve("README.md")))
                .as("%s/README.md: what it owns, endpoints, refusals, events, one life-cycle", house)
                .isBetween(15L, 60L);
    }

    @Test
    void aDecisionFitsOnAPage() {
        List<Path> decisions = pages("docs/adr/");
        assertThat(decisions).isNotEmpty().allSatisfy(page -> {
            assertThat(lines(page)).as(Street.show(page)).isLessThanOrEqualTo(50L);
            assertThat(Street.read(page))
                    .as("A decision says what would change our mind: %s", Street.show(page))
                    .contains("## Context", "## Decision", "## Consequences", "## What would change our mind");
        });
    }

    @Test
    void everyEventIsInTheCatalogue() {
        // given
        String catalogue = Street.read(Street.ROOT.resolve("docs/events.md"));

        // then
        assertThat(EventJson.knownTypes().keySet())
                .as("docs/events.md names every @EventType: add the line")
                .allSatisfy(type -> assertThat(catalogue).contains("`" + type + "`"));
        assertThat(Pattern.compile("`((?:vol|task|tb|gw)\\.[\\w.-]+\\.v\\d+)`")
                        .matcher(catalogue)
                        .results()
                        .map(found -> found.group(1)))
                .as("docs/events.md names a type that nobody publishes: remove the line")
                .allSatisfy(type -> assertThat(EventJson.knownTypes()).containsKey(type));
    }

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> broken = pages("").stream()
                .flatMap(page -> LINK.matcher(Street.read(page))
                        .results()
                        .map(link -> link.group(1))
                        .filter(target -> !target.contains(":"))
                        .filter(target -> !Files.exists(page.resolveSibling(target)))
                        .map(target -> Street.show(page) + " → " + target))
                .toList();
        assertThat(broken).as("Links to nowhere: correct them").isEmpty();
    }

    private static List<Path> pages(String below) {
        return Street.files().stream()
                .filter(file -> Street.nameOf(file).endsWith(".md"))
                .filter(file -> Street.show(file).startsWith(below))
                .toList();
    }

    private static long lines(Path page) {
        assertThat(page).as("%s is missing: write it", Street.show(page)).exists();
        return Street.read(page).lines().count();
    }
}
