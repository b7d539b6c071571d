package org.lovebank.eventlog.replay;

import org.lovebank.problem.Refusal;

/** How the log says no to those who read it over HTTP. */
sealed interface ReplayRefusal extends Refusal {

    /** This house keeps no log of that name, or the log has no such shard. */
    record NoSuchLog(String source, int shard) implements ReplayRefusal {
        @Override
        public Kind kind() {
            return Kind.MISSING;
        }
    }
}
