package org.lovebank.http.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler;
import org.junit.jupiter.api.Test;

class DeparturesTest {

    private final Departures departures = new Departures();

    @Test
    void whoLeavesIsNoTrouble() {
        assertThat(departures.isLoggable(line(new IOException("Broken pipe")))).isFalse();
        assertThat(departures.isLoggable(line(new ClosedChannelException()))).isFalse();
        assertThat(departures.isLoggable(line(new IllegalStateException(new IOException("Connection reset")))))
                .isFalse();
    }

    @Test
    void everythingElseIs() {
        LogRecord ofOthers = line(new IOException("No space left on device"));
        ofOthers.setLoggerName("org.lovebank.http");

        assertThat(departures.isLoggable(line(new IllegalStateException("no writer"))))
                .isTrue();
        assertThat(departures.isLoggable(ofOthers)).isTrue();
    }

    private static LogRecord line(Throwable thrown) {
        LogRecord line = new LogRecord(Level.SEVERE, "Exception in SSE server handling");
        line.setLoggerName(PublisherResponseHandler.class.getName());
        line.setThrown(thrown);
        return line;
    }
}
