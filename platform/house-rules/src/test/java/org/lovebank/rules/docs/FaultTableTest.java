package org.lovebank.rules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lovebank.rules.Street;

/** Each row of the fault table has one test, and the page names it; a row that nobody provokes yet is called open there. */
class FaultTableTest {

    private static final int ROWS = 46;
    private static final Pattern ROW =
            Pattern.compile("^\\| (\\d+) \\|[^|]+\\|[^|]+\\| (?:`(\\w+#\\w+)`|open) \\|$", Pattern.MULTILINE);
    private static final Pattern MARKED = Pattern.compile("@FaultRow\\((\\d+)\\)[^;{}]*?void (\\w+)\\(");

    private static final List<Provoked> TESTS = Street.sources().stream()
            .flatMap(file -> MARKED.matcher(Street.read(file))
                    .results()
                    .map(found -> new Provoked(Integer.parseInt(found.group(1)), file, found.group(2))))
            .toList();

    @Test
    void everyRowHasItsLine() {
        List<Integer> rows = ROW.matcher(page())
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
        assertThat(rows)
                .as("docs/faults.md holds each row once, in order")
                .isEqualTo(IntStream.rangeClosed(1, ROWS).boxed().toList());
        assertThat(page().lines()).hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void everyTestIsCalledAfterItsRow() {
        assertThat(TESTS)
                .as("A test that provokes row 7 is called fault07…")
                .isNotEmpty()
                .allSatisfy(test -> assertThat(test.method())
                        .startsWith(String.format(Locale.ROOT, "fault%02d", test.row()))
                        .matches("fault\\d\\d[A-Z]\\w+"));
    }

    @Test
    void everyRowHasOneTestWhichThePageNames() {
        // given
        Map<Integer, String> named = ROW.matcher(page())
                .results()
                .filter(found -> found.group(2) != null)
                .collect(Collectors.toMap(found -> Integer.valueOf(found.group(1)), found -> found.group(2)));
        List<String> wrong = new ArrayList<>();

        // when
        for (int row = 1; row <= ROWS; row++) {
            int number = row;
            List<String> tests = TESTS.stream()
                    .filter(test -> test.row() == number)
                    .map(Provoked::name)
                    .toList();
            List<String> promised = named.containsKey(number) ? List.of(named.get(number)) : List.of();
            if (!tests.equals(promised)) {
                wrong.add(row + " is shown by " + tests + ", and the page names " + named.get(number));
            }
        }

        // then
        assertThat(wrong)
                .as("One row, one test marked @FaultRow, and docs/faults.md names it as `Class#method`")
                .isEmpty();
    }

    private static String page() {
        return Street.read(Street.ROOT.resolve("docs/faults.md"));
    }

    /** A test method, and the row that it provokes. */
    private record Provoked(int row, Path file, String method) {

        String name() {
            return Street.nameOf(file).replace(".java", "") + "#" + method;
        }
    }
}
