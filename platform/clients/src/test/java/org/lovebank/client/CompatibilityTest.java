package org.lovebank.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lovebank.reference.MergedReference;
import org.lovebank.reference.change.Promises;

class CompatibilityTest {

    private static final Path PROMISED = BuiltReference.MODULE.resolve("src/test/resources/promised.txt");
    private static final Path CHANGES = BuiltReference.CHECKOUT.resolve("docs/api-changes.md");

    @Test
    void whatWasPromisedToCallersStillHolds() throws IOException {
        // given
        Set<String> now = Promises.of(BuiltReference.document());
        if (Boolean.getBoolean("reference.accept")) {
            Files.write(PROMISED, now);
        }
        List<String> before = Files.readAllLines(PROMISED);

        // when
        List<String> broken = Promises.broken(before, now);

        // then
        assertThat(before).hasSizeGreaterThan(3000);
        assertThat(broken)
                .as(
                        "Callers rely on this: bring it back, or add beside it. To take it away knowingly: raise"
                                + " MergedReference.VERSION, write the line in docs/api-changes.md, and run"
                                + " mvn -pl platform/clients -Dtest=CompatibilityTest -Dtest.jvm.args=-Dreference.accept=true test")
                .isEmpty();
    }

    @Test
    void theVersionStandsInTheChangelogAndOnTheDownloads() throws IOException {
        assertThat(Files.readString(CHANGES)).contains("## " + MergedReference.VERSION);
        assertThat(BuiltReference.download("lovebank-typescript-", ".zip"))
                .hasFileName("lovebank-typescript-" + MergedReference.VERSION + ".zip");
        assertThat(BuiltReference.download("lovebank-java-", "-sources.zip"))
                .hasFileName("lovebank-java-" + MergedReference.VERSION + "-sources.zip");
        assertThat(Files.readString(BuiltReference.MODULE.resolve("pom.xml")))
                .as("the jar is named after it")
                .contains("<api.version>" + MergedReference.VERSION + "</api.version>");
    }
}
