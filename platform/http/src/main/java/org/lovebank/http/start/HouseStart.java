package org.lovebank.http.start;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * The first and the last word of a house. What its environment says is looked at before anything is begun; a start that
 * fails leaves one sentence on standard error and exit code 1.
 */
@QuarkusMain
public final class HouseStart {
    private static final int REFUSED = 1;
    /** {@code true} in this variable: a start that fails shows where, too. */
    private static final String TRACE = "LOVEBANK_START_TRACE";

    private HouseStart() {}

    public static void main(String... args) {
        GivenSettings given = new GivenSettings(KnownSettings.ofTheSuite(), System.getenv());
        given.doubts().forEach(doubt -> System.err.println("warning: " + doubt));
        List<String> nonsense = given.nonsense();
        if (!nonsense.isEmpty()) {
            refuse(String.join("; ", nonsense));
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
        if ("true".equals(System.getenv(TRACE))) {
            failed.printStackTrace();
        }
        if (!InitialConfigurator.DELAYED_HANDLER.isActivated()) {
            // What was logged before the log was set up would be poured out now.
            InitialConfigurator.DELAYED_HANDLER.setHandlers(new Handler[] {new Silent()});
        }
        refuse(StartFailure.inWords(failed, System.getenv()));
    }

    private static void refuse(String why) {
        System.err.println("refused to start: " + why);
        System.exit(REFUSED);
    }

    /** Takes what nobody needs to read. */
    private static final class Silent extends Handler {
        @Override
        public void publish(LogRecord line) {
            // dropped
        }

        @Override
        public void flush() {
            // nothing is kept
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
