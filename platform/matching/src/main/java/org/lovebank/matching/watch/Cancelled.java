package org.lovebank.matching.watch;

/** The run was ended from outside; there is no plan. */
public final class Cancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Cancelled() {
        super("the run was cancelled");
    }
}
