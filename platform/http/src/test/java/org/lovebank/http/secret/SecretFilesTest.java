package org.lovebank.http.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {

    @Test
    void aSecretIsWhatItsFileHoldsWithoutTheEndOfTheLine(@TempDir Path folder) throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("master"), "kept outside\n");

        // when
        SecretFiles secrets = new SecretFiles(Map.of(
                "LOVEBANK_MASTER_KEY_FILE", file.toString(),
                "QUARKUS_DATASOURCE_PASSWORD_FILE", file.toString(),
                "LOVEBANK_GATEWAY_HOST_FILE", file.toString()));

        // then
        assertThat(secrets.getValue("lovebank.master-key")).isEqualTo("kept outside");
        assertThat(secrets.getValue("quarkus.datasource.password")).isEqualTo("kept outside");
        assertThat(secrets.getValue("lovebank.gateway.host")).isNull();
        assertThat(secrets.getValue("lovebank.cursor-key")).isNull();
        assertThat(ServiceLoader.load(ConfigSource.class)).anyMatch(SecretFiles.class::isInstance);
    }

    @Test
    void aFileThatIsNotThereAndASecretThatIsGivenTwiceStopTheStart(@TempDir Path folder) {
        String missing = folder.resolve("missing").toString();
        assertThatThrownBy(() ->
                        new SecretFiles(Map.of("LOVEBANK_MASTER_KEY_FILE", missing)).getValue("lovebank.master-key"))
                .hasMessageContaining("LOVEBANK_MASTER_KEY_FILE")
                .hasMessageNotContaining(missing);
        assertThatThrownBy(() -> new SecretFiles(
                                Map.of("LOVEBANK_MASTER_KEY_FILE", missing, "LOVEBANK_MASTER_KEY", "also"))
                        .getValue("lovebank.master-key"))
                .hasMessageContaining("keep one");
    }
}
