package org.lovebank.http.trace;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where in which trace something happens: the W3C header {@code traceparent}, version 00. */
public record TraceParent(String traceId, String spanId, boolean sampled) {

    private static final Pattern WELL_FORMED =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** Reads a header; empty when there is none, or none that is well formed. */
    public static Optional<TraceParent> read(@Nullable String header) {
        if (header == null || !WELL_FORMED.matcher(header).matches()) {
            return Optional.empty();
        }
        boolean sampled = (HexFormat.fromHexDigit(header.charAt(header.length() - 1)) & 1) == 1;
        return Optional.of(new TraceParent(header.substring(3, 35), header.substring(36, 52), sampled));
    }

    /** The beginning of a trace that nobody keeps. */
    static TraceParent begin() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return new TraceParent(
                hex.toHexDigits(random.nextLong(1, Long.MAX_VALUE)) + hex.toHexDigits(random.nextLong()),
                hex.toHexDigits(random.nextLong(1, Long.MAX_VALUE)),
                false);
    }

    /** As the header says it. */
    public String header() {
        return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
    }
}
