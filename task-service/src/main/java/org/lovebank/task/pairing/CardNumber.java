package org.lovebank.task.pairing;

import org.lovebank.problem.Refused;
import org.lovebank.task.pairing.PairingRefusal.CardNumberMistyped;

/** Eleven digits, the last of which shows a slip of the pen (ISO 7064, modulo 11,10). */
public record CardNumber(String digits) {

    private static final long FIRST = 8_000_000_000L;
    private static final int LENGTH = 11;

    /** The number as somebody typed it; refused when it cannot be one. */
    public static CardNumber typed(String text) {
        boolean digits = text.length() == LENGTH && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || checkDigit(text.substring(0, LENGTH - 1)) != text.charAt(LENGTH - 1) - '0') {
            throw new Refused(new CardNumberMistyped());
        }
        return new CardNumber(text);
    }

    /** The next number of a running one. */
    static CardNumber of(long running) {
        String plain = Long.toString(FIRST + running);
        return new CardNumber(plain + checkDigit(plain));
    }

    static int checkDigit(String plain) {
        int product = 10;
        for (int i = 0; i < plain.length(); i++) {
            int sum = (product + plain.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }
}
