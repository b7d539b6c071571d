package org.lovebank.http.trace;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The trace to which this thread's work belongs, as log lines show it: decoration, on which nothing depends. */
public final class CurrentTrace {

    private static final String TRACE = "traceId";
    private static final String SPAN = "spanId";
    private static final String SAMPLED = "sampled";

    private CurrentTrace() {}

    /** From now on work belongs there. */
    public static void is(TraceParent here) {
        MDC.put(TRACE, here.traceId());
        MDC.put(SPAN, here.spanId());
        MDC.put(SAMPLED, here.sampled() ? "true" : "false");
    }

    /** It belongs to no trace any more. */
    public static void ends() {
        MDC.remove(TRACE);
        MDC.remove(SPAN);
        MDC.remove(SAMPLED);
    }

    /** The header {@code traceparent} for what is told now; null outside a trace. */
    public static @Nullable String header() {
        return MDC.get(TRACE) instanceof String trace && MDC.get(SPAN) instanceof String span
                ? new TraceParent(trace, span, "true".equals(MDC.get(SAMPLED))).header()
                : null;
    }
}
