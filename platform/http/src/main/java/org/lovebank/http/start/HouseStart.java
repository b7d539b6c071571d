package org.lovebank.http.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first and the last word of a house. What its environment says is looked at before anything is begun; a start that
 * fails leaves one sentence on standard error and exit code 1.
 */
@QuarkusMain
public final class HouseStart {
    private static final int REFUSED = 1;
    private static final PrintStream ERROR = System.err;
    /** {@code true} in this variable: a start that fails shows where, too. */
    private static final String TRACE = "LOVEBANK_START_TRACE";

    private HouseStart() {}

    public static void main(String... args) {
        GivenSettings given = new GivenSettings(KnownSettings.ofTheSuite(), System.getenv());
        given.doubts().forEach(doubt -> ERROR.println("warning: " + doubt));
        List<String> nonsense = given.nonsense();
        if (!nonsense.isEmpty()) {
            refuse(String.join("; ", nonsense));
        }
        if (!showsWhere()) {
            // What was logged before the log was set up is poured out there when a start fails.
            System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        }
        try {
            Quarkus.run(null, HouseStart::end, args);
        } catch (RuntimeException | LinkageError early) {
            end(REFUSED, early);
        }
    }

    private static void end(int code, @Nullable Throwable failed) {
        if (failed == null) {
            System.exit(code);
            return;
        }
        if (showsWhere()) {
            failed.printStackTrace(ERROR);
        }
        refuse(StartFailure.inWords(failed, System.getenv()));
    }

    private static void refuse(String why) {
        ERROR.println("refused to start: " + why);
        System.exit(REFUSED);
    }

    /** The house stands: standard error is everybody's again. */
    static void stands() {
        System.setErr(ERROR);
    }

    private static boolean showsWhere() {
        return "true".equals(System.getenv(TRACE));
    }
}
