package org.lovebank.task.wall;

import org.jspecify.annotations.Nullable;

/** What a listener is sent; {@code id} is from where the next one goes on. */
record WallMessage(Kind kind, String id, @Nullable WallNote note) {

    /** Why it is sent. */
    enum Kind {
        /** Listening begins here. */
        OPEN,
        /** A note moved. */
        WISH,
        /** Too much happened, or the database was restored: read the wall again, then go on from here. */
        RESET,
        /** Nothing happened, the line is alive. */
        BEAT
    }
}
