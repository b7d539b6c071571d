package org.lovebank.http.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenSettingsTest {
    private static final KnownSettings KNOWN = KnownSettings.ofTheSuite();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    LOVEBANK_EVENTLOG_SOURCES_TASK    | localhost
                    LOVEBANK_EVENTLOG_SOURCES_TASK    | htp://task:9083
                    LOVEBANK_ACCESS_JWKS_URL          | http://gateway:8080/jwks,jwks
                    LOVEBANK_LEDGER_LANES             | -1
                    LOVEBANK_LEDGER_QUEUE             | many
                    LOVEBANK_LEDGER_PATIENCE          | -PT5S
                    LOVEBANK_TASK_EXPIRE_EVERY        | often
                    LOVEBANK_EVENTLOG_RELAY_ENABLED   | ture
                    LOVEBANK_GATEWAY_LIMITS_BODY      | huge
                    LOVEBANK_TRAFFIC_ROADS_SIGN_IN_REQUESTS | none
                    QUARKUS_HTTP_PORT                 | 80800
                    QUARKUS_DATASOURCE_JDBC_URL       | postgres://localhost/task
                    """)
    void whatCannotBeMeantIsRefused(String variable, String value) {
        List<String> nonsense = new GivenSettings(KNOWN, Map.of(variable, value)).nonsense();

        assertThat(nonsense).singleElement().asString().startsWith(variable + "=" + value + " is not ");
    }

    @Test
    void whatIsMeantPasses() {
        Map<String, String> meant = Map.ofEntries(
                Map.entry("LOVEBANK_EVENTLOG_SOURCES_TASK", "http://one:9083,http://two:9083"),
                Map.entry("LOVEBANK_ACCESS_JWKS_URL", "file:/keys.json"),
                Map.entry("LOVEBANK_LEDGER_LANES", "4"),
                Map.entry("LOVEBANK_LEDGER_PATIENCE", "PT5S"),
                Map.entry("LOVEBANK_WEBHOOKS_RETRIES", "5s,5m"),
                Map.entry("LOVEBANK_TASK_EXPIRE_EVERY", "off"),
                Map.entry("LOVEBANK_GATEWAY_LIMITS_BODY", "1M"),
                Map.entry("QUARKUS_HTTP_PORT", "0"),
                Map.entry("LOVEBANK_TRACES_ENDPOINT", ""),
                Map.entry("LOVEBANK_HOME", "/anywhere"));

        GivenSettings given = new GivenSettings(KNOWN, meant);

        assertThat(given.nonsense()).isEmpty();
        assertThat(given.doubts()).isEmpty();
    }

    @Test
    void aShortKeyIsRefusedAndNotShown() {
        List<String> nonsense = new GivenSettings(
                        KNOWN, Map.of("LOVEBANK_MASTER_KEY", "hunter2", "QUARKUS_FLYWAY_PASSWORD", " "))
                .nonsense();

        assertThat(nonsense)
                .hasSize(2)
                .noneMatch(sentence -> sentence.contains("hunter2"))
                .anyMatch(sentence -> sentence.startsWith("LOVEBANK_MASTER_KEY is not a secret of at least 32"));
    }

    @Test
    void aSecretIsNeverEmpty() {
        assertThat(of("LOVEBANK_CURSOR_KEY", "")).hasSize(1);
    }

    @Test
    void aSecretFileIsLookedInto(@TempDir Path folder) throws Exception {
        // given
        Path shortKey = Files.writeString(folder.resolve("short"), "hunter2\n");
        Path key = Files.writeString(folder.resolve("key"), "dGVzdC1vbmx5LW1hc3Rlci1rZXktMDEyMzQ1Njc4OWE=\n");

        // then
        assertThat(of("LOVEBANK_CURSOR_KEY_FILE", key.toString())).isEmpty();
        assertThat(of("LOVEBANK_CURSOR_KEY_FILE", shortKey.toString()))
                .containsExactly("the file that LOVEBANK_CURSOR_KEY_FILE names does not hold a secret of at least 32"
                        + " characters (openssl rand -base64 32)");
        assertThat(of("LOVEBANK_CURSOR_KEY_FILE", folder.resolve("none").toString()))
                .containsExactly("LOVEBANK_CURSOR_KEY_FILE names a file that cannot be read");
        assertThat(new GivenSettings(
                                KNOWN,
                                Map.of(
                                        "LOVEBANK_CURSOR_KEY_FILE",
                                        key.toString(),
                                        "LOVEBANK_CURSOR_KEY",
                                        Files.readString(key).strip()))
                        .nonsense())
                .containsExactly("LOVEBANK_CURSOR_KEY and LOVEBANK_CURSOR_KEY_FILE are both set: keep one");
    }

    @Test
    void aMistypedNameIsWarnedAboutWithTheNearestOne() {
        List<String> doubts = new GivenSettings(
                        KNOWN, Map.of("LOVEBANK_LEDGER_LANS", "2", "LOVEBANK_CURSER_KEY_FILE", "/k", "PATH", "/bin"))
                .doubts();

        assertThat(doubts)
                .contains("no house reads LOVEBANK_LEDGER_LANS; LOVEBANK_LEDGER_LANES is meant, perhaps")
                .anyMatch(doubt -> doubt.startsWith("no house reads LOVEBANK_CURSER_KEY_FILE; LOVEBANK_CURSOR_KEY"))
                .hasSize(2);
    }

    private static List<String> of(String variable, String value) {
        return new GivenSettings(KNOWN, Map.of(variable, value)).nonsense();
    }
}
