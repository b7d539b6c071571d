package org.lovebank.eventlog.inbox;

import org.lovebank.eventlog.EventEnvelope;

/** An event that its subscription did not take. */
public final class NotDelivered extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_TEXT = 2_000;

    private final transient EventEnvelope envelope;
    private final Reason reason;

    NotDelivered(EventEnvelope envelope, Reason reason, Throwable cause) {
        super(shortened(cause.toString()), cause);
        this.envelope = envelope;
        this.reason = reason;
    }

    private NotDelivered(NotDelivered failed) {
        super(failed.getMessage(), failed.getCause());
        this.envelope = failed.envelope;
        this.reason = Reason.KEEPS_FAILING;
    }

    /** The event whose transaction would not commit. */
    public static NotDelivered byCommit(EventEnvelope envelope, Throwable cause) {
        return new NotDelivered(envelope, Reason.FAILED, cause);
    }

    public EventEnvelope envelope() {
        return envelope;
    }

    public Reason reason() {
        return reason;
    }

    /** The same failure once patience is at its end. */
    public NotDelivered forGood() {
        return reason == Reason.FAILED ? new NotDelivered(this) : this;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /** Why an event was not taken. */
    public enum Reason {
        /** This build does not know the type: a newer house sent it. */
        UNKNOWN_TYPE,
        /** The data is not an event of the type that the headers name. */
        UNREADABLE,
        /** A rule of this house says no; the text is the refusal's code. */
        REFUSED,
        /** The subscription says that trying again is useless. */
        CANNOT_APPLY,
        /** Something went wrong that may go better next time. */
        FAILED,
        /** It went wrong every time. */
        KEEPS_FAILING;

        /** Whether trying again is useless. */
        public boolean permanent() {
            return this != FAILED;
        }
    }
}
