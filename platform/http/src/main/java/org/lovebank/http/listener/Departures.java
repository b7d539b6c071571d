package org.lovebank.http.listener;

import io.quarkus.logging.LoggingFilter;
import java.io.IOException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Keeps out of the log that somebody who listened has left: what is told to him in that moment cannot be written, and nobody
 * has to do anything about it.
 */
@LoggingFilter(name = "departures")
public final class Departures implements Filter {

    private static final String TELLS_LISTENERS =
            "org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler";

    @Override
    public boolean isLoggable(LogRecord entry) {
        return !TELLS_LISTENERS.equals(entry.getLoggerName()) || !isOfTheLine(entry.getThrown());
    }

    private static boolean isOfTheLine(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            // Broken pipe, reset, closed channel: each is about the connection, never about what was to be told.
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
