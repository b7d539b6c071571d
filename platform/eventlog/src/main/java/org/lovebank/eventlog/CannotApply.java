package org.lovebank.eventlog;

/** Thrown by a subscription when trying again would not help: the event is parked, its subject held back. */
public class CannotApply extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** {@code reason} is shown to operators; ids and codes only, never personal data. */
    public CannotApply(String reason) {
        super(reason);
    }
}
