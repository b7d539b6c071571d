package org.lovebank.rules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lovebank.rules.Street;
import org.lovebank.rules.api.ApiReference;

/** The mission table is whole, and what it calls done can be called and is tested. */
class MissionTest {

    /** Mechanisms per document, S0 to S4: fixed, so that no row can be lost. */
    private static final int[] MECHANISMS = {28, 46, 29, 27, 31};

    private static final Pattern ROW = Pattern.compile(
            "^\\| (\\d-\\d+) \\|([^|]+)\\|([^|]+)\\|([^|]+)\\|([^|]+)\\|([^|]+)\\|$", Pattern.MULTILINE);
    private static final Pattern OPERATION = Pattern.compile("`(GET|POST|PUT|PATCH|DELETE) (/\\S+)`");
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Set<String> STATES = Set.of("works", "planned");
    private static final Set<String> HOUSES = Set.of("volunteer", "timebank", "task", "gateway");

    private static final List<Row> ROWS = ROW.matcher(Street.read(Street.ROOT.resolve("docs/mission.md")))
            .results()
            .map(Row::of)
            .toList();

    @Test
    void everyMechanismOfTheFiveDocumentsHasItsRow() {
        // given
        List<String> expected = IntStream.range(0, MECHANISMS.length)
                .boxed()
                .flatMap(document ->
                        IntStream.rangeClosed(1, MECHANISMS[document]).mapToObj(number -> document + "-" + number))
                .toList();

        // when
        List<String> ids = ROWS.stream().map(Row::id).toList();

        // then
        assertThat(ids)
                .as("docs/mission.md holds each mechanism once, in order: put the missing row back")
                .isEqualTo(expected);
    }

    @Test
    void everyRowHasAHouseAnEndpointAndAState() {
        assertThat(ROWS)
                .as("A row names its house, at least one METHOD /path and works or planned")
                .allSatisfy(row -> {
                    assertThat(HOUSES).contains(row.house());
                    assertThat(STATES).contains(row.state());
                    assertThat(row.operations()).as(row.id()).isNotEmpty();
                    assertThat(row.what()).as(row.id()).isNotBlank();
                });
    }

    @Test
    void whatWorksCanBeCalled() {
        // given
        Set<String> reference = ApiReference.operations();

        // when
        List<String> missing = working()
                .flatMap(row -> row.operations().stream()
                        .filter(operation -> !reference.contains(ApiReference.comparable(operation)))
                        .map(operation -> row.id() + " names " + operation))
                .toList();

        // then
        assertThat(missing)
                .as("Not in the API reference: name the endpoint that does it, or call the row planned")
                .isEmpty();
    }

    @Test
    void whatWorksIsTested() {
        // given
        List<String> untested = new ArrayList<>();

        // when
        working().forEach(row -> {
            if (row.tests().isEmpty()) {
                untested.add(row.id() + " names no test");
            }
            row.tests().stream()
                    .filter(test -> !exists(test))
                    .forEach(test -> untested.add(row.id() + " names " + test.group()));
        });

        // then
        assertThat(untested)
                .as("Not in the sources: name the Class#method that shows it, or call the row planned")
                .isEmpty();
    }

    private static Stream<Row> working() {
        return ROWS.stream().filter(row -> row.state().equals("works"));
    }

    private static boolean exists(MatchResult test) {
        Pattern method = Pattern.compile("@\\w*Test[^;{}]*?void " + test.group(2) + "\\(", Pattern.DOTALL);
        return Street.sources().stream()
                .filter(file -> Street.nameOf(file).equals(test.group(1) + ".java"))
                .anyMatch(file -> method.matcher(Street.read(file)).find());
    }

    /** One line of the table. */
    private record Row(String id, String what, String house, String endpoint, String test, String state) {

        static Row of(MatchResult line) {
            return new Row(
                    line.group(1),
                    line.group(2).strip(),
                    line.group(3).strip(),
                    line.group(4),
                    line.group(5),
                    line.group(6).strip());
        }

        List<String> operations() {
            return OPERATION
                    .matcher(endpoint)
                    .results()
                    .map(found -> found.group(1) + " /api/v1" + found.group(2))
                    .toList();
        }

        List<MatchResult> tests() {
            return TEST.matcher(test).results().toList();
        }
    }
}
