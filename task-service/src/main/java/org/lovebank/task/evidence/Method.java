package org.lovebank.task.evidence;

/** How a moment of service came to be written down. */
public enum Method {
    /** By the volunteer's own app, at that moment. */
    APP,
    /** Told by telephone and entered by staff. */
    PHONE,
    /** From a paper sheet, entered by staff. */
    PAPER;

    /** Whether somebody else than the volunteer entered it. */
    public boolean onBehalf() {
        return switch (this) {
            case APP -> false;
            case PHONE, PAPER -> true;
        };
    }
}
