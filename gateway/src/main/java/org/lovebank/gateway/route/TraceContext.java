package org.lovebank.gateway.route;

import io.vertx.core.MultiMap;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** W3C trace context: passed on when well formed, begun anew when not. */
final class TraceContext {

    private static final String PARENT = "traceparent";
    private static final String STATE = "tracestate";
    private static final int LONGEST_STATE = 512;
    private static final Pattern WELL_FORMED =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceContext() {}

    static void continueIn(MultiMap headers) {
        String parent = headers.get(PARENT);
        String state = headers.get(STATE);
        if (parent == null
                || headers.getAll(PARENT).size() > 1
                || !WELL_FORMED.matcher(parent).matches()) {
            headers.set(PARENT, begin());
            headers.remove(STATE);
        } else if (state != null && state.length() > LONGEST_STATE) {
            headers.remove(STATE);
        }
    }

    private static String begin() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return "00-" + hex.toHexDigits(random.nextLong(1, Long.MAX_VALUE)) + hex.toHexDigits(random.nextLong()) + "-"
                + hex.toHexDigits(random.nextLong(1, Long.MAX_VALUE)) + "-00";
    }
}
