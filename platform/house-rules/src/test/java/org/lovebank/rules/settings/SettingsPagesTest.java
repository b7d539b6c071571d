package org.lovebank.rules.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator may set is written down as the sources read it. */
class SettingsPagesTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..", "..")
            .toAbsolutePath()
            .normalize();

    private final SettingsPages pages = new SettingsPages(ROOT);

    @Test
    void thePagesSayWhatTheSourcesRead() throws IOException {
        for (Map.Entry<Path, String> page : pages.all().entrySet()) {
            if ("write".equals(System.getProperty("lovebank.settings"))) {
                Files.createDirectories(page.getKey().toAbsolutePath().getParent());
                Files.writeString(page.getKey(), page.getValue());
            }
            assertThat(page.getKey())
                    .as("stale: mvn test -pl platform/house-rules -Dtest=SettingsPagesTest -Dlovebank.settings=write")
                    .exists()
                    .hasContent(page.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"volunteer-service", "timebank-service", "task-service", "gateway"})
    void everySettingSaysWhatItDoes(String house) {
        assertThat(pages.unexplained(house))
                .as(
                        "give it a Javadoc, a comment in application.properties or a line in docs/settings/words.properties")
                .isEmpty();
    }

    @Test
    void whatEveryHouseNeedsIsThere() {
        String timebank = pages.all().get(ROOT.resolve("docs/settings/timebank.md"));

        assertThat(timebank)
                .contains("| `LOVEBANK_CHECKPOINT_KEY` | key, or `_FILE` | **required** |")
                .contains("| `LOVEBANK_LEDGER_LANES` | number | `2` |")
                .contains("| `LOVEBANK_EVENTLOG_SOURCES_*` | url |")
                .contains("| `QUARKUS_DATASOURCE_PASSWORD` | secret, or `_FILE` |");
    }
}
