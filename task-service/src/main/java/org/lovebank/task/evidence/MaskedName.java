package org.lovebank.task.evidence;

/** A name of which only the first character is left. */
public record MaskedName(String value) {

    private static final String STARS = "**";

    /** The recipient, when nobody told their name. */
    public static final MaskedName RECIPIENT = new MaskedName("受助人");
    /** Another witness without a name. */
    public static final MaskedName WITNESS = new MaskedName("见证人");

    /** Masks a full name; a name that is masked already stays as it is. */
    public static MaskedName of(String name) {
        String plain = name.strip();
        if (plain.contains("*")) {
            return new MaskedName(plain.substring(0, plain.offsetByCodePoints(0, 1)) + STARS);
        }
        int first = plain.offsetByCodePoints(0, 1);
        return new MaskedName(plain.substring(0, first) + STARS);
    }
}
