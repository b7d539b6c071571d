package org.lovebank.volunteer.bulkimport;

/** Thrown out of a transaction of an import that must not go on; whatever the transaction did is undone. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Why why;

    Stopped(Why why) {
        super(why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }

    /** Why it must not go on. */
    enum Why {
        CANCELLED,
        /** Another replica thought this one dead. */
        TAKEN_OVER,
        HOUSE_STOPS,
        /** A row was right when it was looked at, and is wrong now. */
        ROW_WRONG
    }
}
