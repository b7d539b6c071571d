package org.lovebank.timebank.door;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.deposit.direct.DirectDepositRequest;

/** Values that keep every rule written on {@link DirectDepositRequest}, by narrower rules that cost next to nothing. */
final class PlainValues {

    private static final int UUID_LENGTH = 36;
    private static final int SECONDS_LENGTH = "2026-03-02T01:00:00Z".length();
    private static final int MOST_MINUTES = 1_440;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_PLACE = 100;
    private static final int LONGEST_CONTENT = 200;
    private static final int MOST_SHOWN = 4;
    private static final int MOST_STARS = 8;

    private PlainValues() {}

    /** The texts are record, account, begin, category, place, content and witness. */
    static @Nullable DirectDepositRequest deposit(String[] texts, int minutes) {
        UUID record = id(texts[0]);
        UUID account = id(texts[1]);
        Instant servedFrom = instant(texts[2]);
        boolean good = minutes >= 1
                && minutes <= MOST_MINUTES
                && code(texts[3])
                && printable(texts[4], LONGEST_PLACE)
                && printable(texts[5], LONGEST_CONTENT)
                && masked(texts[6]);
        return record == null || account == null || servedFrom == null || !good
                ? null
                : new DirectDepositRequest(
                        record, account, minutes, servedFrom, texts[3], texts[4], texts[5], texts[6]);
    }

    /** In the usual form only: it must read back as it was written. */
    private static @Nullable UUID id(String text) {
        if (text.length() != UUID_LENGTH) {
            return null;
        }
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? id : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static @Nullable Instant instant(String text) {
        try {
            return text.length() == SECONDS_LENGTH && inWholeSeconds(text)
                    ? LocalDateTime.of(
                                    digits(text, 0, 4),
                                    digits(text, 5, 7),
                                    digits(text, 8, 10),
                                    digits(text, 11, 13),
                                    digits(text, 14, 16),
                                    digits(text, 17, 19))
                            .toInstant(ZoneOffset.UTC)
                    : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static boolean inWholeSeconds(String text) {
        String form = "0000-00-00T00:00:00Z";
        for (int i = 0; i < SECONDS_LENGTH; i++) {
            char c = text.charAt(i);
            boolean fits = form.charAt(i) == '0' ? c >= '0' && c <= '9' : c == form.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean code(String text) {
        boolean good = text.length() >= 2 && text.length() <= LONGEST_CODE;
        for (int i = 0; good && i < text.length(); i++) {
            char c = text.charAt(i);
            good = (c >= 'A' && c <= 'Z') || (i > 0 && ((c >= '0' && c <= '9') || c == '_'));
        }
        return good;
    }

    private static boolean printable(String text, int longest) {
        boolean good = !text.isEmpty() && text.length() <= longest && !Character.isWhitespace(text.charAt(0));
        for (int i = 0; good && i < text.length(); i++) {
            good = !Character.isISOControl(text.charAt(i)) && !Character.isSurrogate(text.charAt(i));
        }
        return good;
    }

    /** Up to four signs that are shown, then the stars. */
    private static boolean masked(String text) {
        int shown = 0;
        while (shown < text.length() && text.charAt(shown) != '*') {
            if (Character.isWhitespace(text.charAt(shown)) || Character.isSurrogate(text.charAt(shown))) {
                return false;
            }
            shown++;
        }
        int stars = shown;
        while (stars < text.length() && text.charAt(stars) == '*') {
            stars++;
        }
        return shown >= 1
                && shown <= MOST_SHOWN
                && stars == text.length()
                && stars - shown >= 1
                && stars - shown <= MOST_STARS;
    }
}
