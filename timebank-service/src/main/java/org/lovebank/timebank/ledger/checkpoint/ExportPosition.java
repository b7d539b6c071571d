package org.lovebank.timebank.ledger.checkpoint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the sealed journal: after this row of this lane, in the stretch that follows this checkpoint. */
public record ExportPosition(long checkpoint, int lane, long sequence) {

    public static final ExportPosition START = new ExportPosition(0, 0, 0);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):(\\d{1,2}):(\\d{1,18})");

    /** Reads {@code checkpoint:lane:sequence}; empty when it is not that. */
    public static Optional<ExportPosition> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new ExportPosition(
                        Long.parseLong(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return checkpoint + ":" + lane + ":" + sequence;
    }
}
