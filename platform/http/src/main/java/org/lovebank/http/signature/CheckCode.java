package org.lovebank.http.signature;

import java.util.Locale;
import java.util.Optional;

/** Twelve characters to be typed from a paper by hand, in three groups: the beginning of a hash, five bits each. */
public final class CheckCode {

    private static final int CHARACTERS = 12;
    private static final int GROUP = 4;
    /** Crockford's: no I, L, O, U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private CheckCode() {}

    /** The code of a hash of at least twelve bytes. */
    public static String of(byte[] hash) {
        StringBuilder typed = new StringBuilder();
        for (int i = 0; i < CHARACTERS; i++) {
            typed.append(ALPHABET.charAt(hash[i] & 31));
        }
        return grouped(typed);
    }

    /** What somebody typed, as it stands on the paper; empty when it is no code. Case and hyphens do not matter. */
    public static Optional<String> read(String typed) {
        StringBuilder plain = new StringBuilder();
        for (char each : typed.strip().toUpperCase(Locale.ROOT).toCharArray()) {
            char meant = each == 'O' ? '0' : each == 'I' || each == 'L' ? '1' : each;
            if (ALPHABET.indexOf(meant) >= 0 && plain.length() < CHARACTERS) {
                plain.append(meant);
            } else if (meant != '-' && meant != ' ') {
                return Optional.empty();
            }
        }
        return plain.length() == CHARACTERS ? Optional.of(grouped(plain)) : Optional.empty();
    }

    private static String grouped(CharSequence plain) {
        return plain.subSequence(0, GROUP) + "-" + plain.subSequence(GROUP, 2 * GROUP) + "-"
                + plain.subSequence(2 * GROUP, CHARACTERS);
    }
}
