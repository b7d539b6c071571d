package org.lovebank.task.activity.hourcode;

import java.security.SecureRandom;
import java.util.Locale;

/** A code on paper: twelve letters and digits that cannot be mistaken for one another, sixty bits of chance. */
record HourCode(String plain) {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom CHANCE = new SecureRandom();

    static HourCode fresh() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(CHANCE.nextInt(LETTERS.length())));
        }
        return new HourCode(code.toString());
    }

    /** As somebody types it: small letters, hyphens, O for 0, I or L for 1. */
    static HourCode typed(String text) {
        return new HourCode(text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** As it is printed. */
    String printed() {
        return plain.substring(0, GROUP) + '-' + plain.substring(GROUP, 2 * GROUP) + '-' + plain.substring(2 * GROUP);
    }
}
