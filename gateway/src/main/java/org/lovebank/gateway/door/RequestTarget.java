package org.lovebank.gateway.door;

import java.util.Optional;

/**
 * The target of a request in origin form, exactly as it will be forwarded: what the gate decides on and what the house
 * sees is one string. A path that two readers could read in two ways is no target.
 */
public record RequestTarget(String path) {

    private static final String NEVER = "\"<>\\^`{|}#";

    /** The target in these characters; empty when it is not in origin form or could be misread. */
    static Optional<RequestTarget> read(String raw) {
        if (raw.isEmpty() || raw.charAt(0) != '/') {
            return Optional.empty();
        }
        int question = raw.indexOf('?');
        String path = question < 0 ? raw : raw.substring(0, question);
        boolean plain =
                plain(path, true) && segmentsArePlain(path) && (question < 0 || plain(raw.substring(question), false));
        return plain ? Optional.of(new RequestTarget(path)) : Optional.empty();
    }

    private static boolean plain(String text, boolean inPath) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character <= ' ' || character >= 0x7f || NEVER.indexOf(character) >= 0) {
                return false;
            }
            if (character == ';' && inPath) {
                return false;
            }
            if (character == '%' && !harmless(text, i, inPath)) {
                return false;
            }
        }
        return true;
    }

    /** An encoded byte; in a path never one that would be syntax once decoded: / \ ; . % */
    private static boolean harmless(String text, int percent, boolean inPath) {
        if (percent + 2 >= text.length()) {
            return false;
        }
        int high = Character.digit(text.charAt(percent + 1), 16);
        int low = Character.digit(text.charAt(percent + 2), 16);
        if (high < 0 || low < 0) {
            return false;
        }
        int decoded = high * 16 + low;
        return decoded >= ' ' && decoded != 0x7f && !(inPath && "/\\;.%".indexOf(decoded) >= 0);
    }

    private static boolean segmentsArePlain(String path) {
        int start = 1;
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            String segment = path.substring(start, end);
            boolean emptyInside = segment.isEmpty() && slash >= 0;
            if (emptyInside || segment.equals(".") || segment.equals("..")) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }
}
