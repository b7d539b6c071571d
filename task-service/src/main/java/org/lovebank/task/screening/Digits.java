package org.lovebank.task.screening;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the digits in a text as a reader does: full width, circled, in Chinese, spaced or dashed. */
final class Digits {

    private static final Pattern DATE = Pattern.compile("(?<!\\d)20\\d\\d[-./]\\d{1,2}[-./]\\d{1,2}(?!\\d)");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}]");
    private static final String SEPARATORS = " \t-‐‑‒–—_.·•、,，。/\\|+()（）[]【】*~～'\"";
    private static final int LONGEST_GAP = 3;

    private Digits() {}

    /** Full-width and circled forms made plain, invisible characters removed. */
    static String plain(String text) {
        return INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /** Every run of digits, its separators left out; a final X belongs to it. Dates are no runs. */
    static List<String> runs(String plain) {
        String text = DATE.matcher(plain).replaceAll("日");
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        int gap = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int digit = digit(letter, !run.isEmpty() || digitFollows(text, i));
            if (digit >= 0) {
                run.append(digit);
                gap = 0;
            } else if ((letter == 'x' || letter == 'X') && run.length() == 17) {
                run.append('X');
            } else if (SEPARATORS.indexOf(letter) < 0 || ++gap > LONGEST_GAP) {
                end(run, runs);
                gap = 0;
            }
        }
        end(run, runs);
        return runs;
    }

    private static void end(StringBuilder run, List<String> runs) {
        if (!run.isEmpty()) {
            runs.add(run.toString());
            run.setLength(0);
        }
    }

    private static boolean digitFollows(String text, int at) {
        return at + 1 < text.length() && Character.digit(text.charAt(at + 1), 10) >= 0;
    }

    /** Among digits, an O is a zero and an l is a one. */
    private static int digit(char letter, boolean amongDigits) {
        return switch (letter) {
            case 'O', 'o', 'Ο', 'О', 'о' -> amongDigits ? 0 : -1;
            case 'l', 'I' -> amongDigits ? 1 : -1;
            case '零', '〇', '○' -> 0;
            case '一', '壹', '幺' -> 1;
            case '二', '贰', '两' -> 2;
            case '三', '叁' -> 3;
            case '四', '肆' -> 4;
            case '五', '伍' -> 5;
            case '六', '陆' -> 6;
            case '七', '柒' -> 7;
            case '八', '捌' -> 8;
            case '九', '玖' -> 9;
            default -> Character.digit(letter, 10);
        };
    }
}
