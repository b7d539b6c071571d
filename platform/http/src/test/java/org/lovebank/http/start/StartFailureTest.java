package org.lovebank.http.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.BindException;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

class StartFailureTest {

    @Test
    void aMissingSecretIsNamedByItsVariable() {
        ConfigurationException missing = new ConfigurationException(
                "Failed to load config value of type class java.lang.String for: lovebank.cursor-key");

        assertThat(words(new RuntimeException("start failed", missing)))
                .isEqualTo("LOVEBANK_CURSOR_KEY is missing: give it, or a file by LOVEBANK_CURSOR_KEY_FILE");
    }

    @Test
    void aDatabaseSaysWhatIsWrongWithIt() {
        assertThat(words(sql("28P01", "FATAL: password authentication failed for user \"task_app\"")))
                .startsWith(
                        "the database refuses the login (FATAL: password authentication failed for user \"task_app\")");
        assertThat(words(sql("3D000", "FATAL: database \"tusk\" does not exist")))
                .startsWith("the database of QUARKUS_DATASOURCE_JDBC_URL is not there");
        assertThat(words(sql("08001", "Connection to 127.0.0.1:1 refused"))).startsWith("the database does not answer");
    }

    @Test
    void aNewerDatabaseIsNotTouched() {
        FlywayException newer = new FlywayException(
                "Validate failed: Migrations have failed validation\n"
                        + "Detected applied migration not resolved locally: 999.1.\nIf you removed this migration intentionally, …");

        assertThat(words(newer)).startsWith("the database is newer than this release: it has migration 999.1");
    }

    @Test
    void aPortInUseIsNamed() {
        assertThat(words(
                        new RuntimeException(new QuarkusBindException("127.0.0.1", 8083, new BindException("in use")))))
                .isEqualTo("port 8083 is in use by another process");
    }

    @Test
    void whatOurOwnCodeSaysIsEnough() {
        IllegalStateException ours = new IllegalStateException("lovebank.master-key must be 32 bytes in base64");

        assertThat(words(new RuntimeException("java.lang.IllegalStateException: …", ours)))
                .isEqualTo("lovebank.master-key must be 32 bytes in base64");
    }

    @Test
    void noSecretIsGivenAway() {
        RuntimeException leak = new RuntimeException("cannot use s3cr3t-of-the-street");

        assertThat(StartFailure.inWords(leak, Map.of("LOVEBANK_CURSOR_KEY", "s3cr3t-of-the-street")))
                .startsWith("RuntimeException: cannot use *** (at org.lovebank.http.start.StartFailureTest")
                .doesNotContain("s3cr3t")
                .doesNotContain("\n");
    }

    private static RuntimeException sql(String state, String said) {
        return new RuntimeException("Unable to obtain connection", new SQLException(said, state));
    }

    private static String words(Throwable failed) {
        return StartFailure.inWords(failed, Map.of());
    }
}
