package org.lovebank.chaos.run;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.lovebank.chaos.check.Promises;
import org.lovebank.chaos.finding.Finding;
import org.lovebank.chaos.workload.Memory;
import org.lovebank.stack.part.StackHome;

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
    List<Finding> findings() throws IOException, InterruptedException, SQLException {
        long until = System.nanoTime() + WITHIN.toNanos();
        while (true) {
            Promises promises = new Promises(home, memory);
            List<Finding> now = promises.check();
            held = promises.held();
            if (now.isEmpty() || System.nanoTime() > until) {
                return now;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** Checks that found nothing, the last time. */
    int held() {
        return held;
    }
}
