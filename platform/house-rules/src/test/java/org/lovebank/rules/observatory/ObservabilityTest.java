package org.lovebank.rules.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.lovebank.rules.Street;

/** Alerts: each leads to a page, each was seen to fire, and Prometheus' own tool says so. */
class ObservabilityTest {

    private static final String ALERTS = Street.read(ShownNames.FOLDER.resolve("alerts.yml"));

    @Test
    void everyAlertLeadsToAPageThatIsThere() {
        List<String> alerts = found("- alert: (\\w+)");
        List<String> pages = found("runbook: (\\S+)");

        assertThat(alerts).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(pages)
                .hasSameSizeAs(alerts)
                .allSatisfy(page -> assertThat(Street.ROOT.resolve(page))
                        .as("the runbook that an alert leads to")
                        .isRegularFile());
    }

    @Test
    void everyAlertIsSeenToFire() {
        String tests = Street.read(ShownNames.FOLDER.resolve("alerts_test.yml"));
        assertThat(found("- alert: (\\w+)"))
                .as("Provoke the alert in alerts_test.yml: one that never fired may never fire")
                .allSatisfy(alert -> assertThat(tests).contains("{alertname=\"" + alert + "\"}"));
    }

    @Test
    void prometheusOwnToolAgreesWithTheRulesAndTheirTests() throws Exception {
        Optional<String> promtool = promtool();
        if (promtool.isEmpty() && System.getenv("LOVEBANK_REQUIRE_PROMTOOL") == null) {
            System.out.println(
                    "NOT RUN: the tests of the alert rules need promtool (Debian: apt-get install prometheus),"
                            + " or PROMTOOL=/path/to/promtool");
            Assumptions.abort("not run: no promtool");
        }
        assertThat(promtool).as("promtool is required here").isPresent();
        run(promtool.orElseThrow(), "check", "config", "prometheus.yml");
        run(promtool.orElseThrow(), "test", "rules", "alerts_test.yml");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(command)
                .directory(ShownNames.FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(tool.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(tool.exitValue()).as(said).isZero();
    }

    private static Optional<String> promtool() {
        String named = System.getenv("PROMTOOL");
        String path = String.valueOf(System.getenv("PATH"));
        return Stream.concat(
                        Stream.ofNullable(named),
                        Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                                .map(folder -> Path.of(folder, "promtool").toString()))
                .filter(file -> Files.isExecutable(Path.of(file)))
                .findFirst();
    }

    private static List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(ALERTS)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
