package org.lovebank.chaos.workload;

/** A life came to an end before its end: what should have been accepted was refused, or what should have come did not. */
final class NotLived extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotLived(String expected, String seen) {
        super(expected + "; seen: " + seen);
    }
}
