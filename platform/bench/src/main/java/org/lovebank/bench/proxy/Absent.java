package org.lovebank.bench.proxy;

/** A peer that cannot be had on this machine. */
public final class Absent extends Exception {

    private static final long serialVersionUID = 1;

    private final String why;

    Absent(String why) {
        super(why);
        this.why = why;
    }

    public String why() {
        return why;
    }
}
