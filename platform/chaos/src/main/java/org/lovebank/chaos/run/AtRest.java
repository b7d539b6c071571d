package org.lovebank.chaos.run;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.lovebank.chaos.check.Promises;
import org.lovebank.chaos.finding.Finding;
import org.lovebank.chaos.workload.Memory;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.street.StreetFailure;

/** Events may still be on their way when nobody asks any more: what does not hold now has a while to hold. */
final class AtRest {

    private static final Duration WITHIN = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final StackHome home;
    private final Memory memory;
    private int held;

    AtRest(StackHome home, Memory memory) {
        this.home = home;
        this.memory = memory;
    }

    /** Returns when all holds, or with what does not after all that time. */
    List<Finding> findings() throws IOException, InterruptedException {
        long until = System.nanoTime() + WITHIN.toNanos();
        while (true) {
            List<Finding> now = look();
            if (now.isEmpty() || System.nanoTime() > until) {
                return now;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** A street that did not come back has no database that could be asked; that is found, and no end of the run. */
    private List<Finding> look() throws IOException {
        Promises promises = new Promises(home, memory);
        try {
            return promises.check();
        } catch (SQLException | StreetFailure silent) {
            return List.of(new Finding("every promise can be looked at", String.valueOf(silent.getMessage())));
        } finally {
            held = promises.held();
        }
    }

    /** Checks that found nothing, the last time. */
    int held() {
        return held;
    }
}
