package org.lovebank.task.arrangement.listen;

import org.jspecify.annotations.Nullable;

/** What whoever looks on is sent; after {@code number} the next phases go on. */
record RunMessage(Kind kind, int number, @Nullable PhaseView phase) {

    /** Why it is sent. */
    enum Kind {
        PHASE,
        /** It is computed no more. */
        END,
        /** Nothing happened, the line is alive. */
        BEAT
    }
}
