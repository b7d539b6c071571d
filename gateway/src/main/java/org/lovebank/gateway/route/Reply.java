package org.lovebank.gateway.route;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.lovebank.gateway.visit.SecurityHeaders;
import org.lovebank.gateway.visit.Visit;

/** A house's answer on its way to the caller, as fast as the caller reads. */
final class Reply {

    private static final Logger LOG = Logger.getLogger(Reply.class);
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final long NOT_ANNOUNCED = -1;
    private static final String EVENTS = "text/event-stream";

    private final Visit visit;
    private final HttpClientResponse from;
    private final HttpServerResponse to;
    private long announced = NOT_ANNOUNCED;
    private long seen;
    private final Streams streams;
    private boolean whole;

    Reply(Visit visit, HttpClientResponse from, Streams streams) {
        this.visit = visit;
        this.from = from;
        this.streams = streams;
        this.to = visit.request().response();
    }

    void carry() {
        to.setStatusCode(from.statusCode());
        ForwardHeaders.copyAnswer(from.headers(), to.headers(), this::origin);
        SecurityHeaders.addTo(to.headers());
        from.exceptionHandler(this::brokeOff);
        if (hasNoBody()) {
            // Read to its end, so that the connection to the house is free again.
            from.resume();
            to.end();
            return;
        }
        String length = from.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            to.setChunked(true);
            beginAtOnce();
        } else {
            announced = Long.parseLong(length);
        }
        from.handler(this::pass);
        from.endHandler(end -> {
            streams.end(this);
            if (!whole && !to.ended()) {
                to.end();
            }
        });
    }

    /** A stream of events is ended as its house would: whoever listens comes back, to another gateway. */
    void endStream() {
        if (!to.ended() && !to.closed()) {
            to.end();
        }
        from.request().reset();
    }

    /** Whoever listens for events learns that he is heard before the first one. */
    private void beginAtOnce() {
        String type = from.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith(EVENTS)) {
            to.writeHead();
            streams.begin(this);
        }
    }

    /** The last part of an announced length goes out together with the end: one packet where there is one part. */
    private void pass(Buffer part) {
        seen += part.length();
        if (seen == announced) {
            whole = true;
            to.end(part);
            return;
        }
        to.write(part);
        if (to.writeQueueFull()) {
            from.pause();
            to.drainHandler(again -> from.resume());
        }
    }

    /** A house that dies in the middle of its answer ends the caller's connection: never a clean end. */
    private void brokeOff(Throwable reason) {
        streams.end(this);
        if (!to.ended() && !to.closed()) {
            LOG.infof("answer broken off requestId=%s reason=%s", visit.id(), reason.getMessage());
            visit.request().connection().close();
        }
    }

    private boolean hasNoBody() {
        int status = from.statusCode();
        if (status == NO_CONTENT) {
            to.headers().remove(HttpHeaders.CONTENT_LENGTH);
        }
        return status == NO_CONTENT
                || status == NOT_MODIFIED
                || HttpMethod.HEAD.equals(visit.request().method());
    }

    private String origin() {
        HttpClientRequest asked = from.request();
        String address = asked.absoluteURI();
        return address.substring(0, address.length() - asked.getURI().length());
    }

    /** The streams of events under way on one event loop, which never end by themselves. */
    static final class Streams {

        private final Set<Reply> all = new HashSet<>();
        private boolean over;

        private void begin(Reply stream) {
            if (over) {
                stream.endStream();
            } else {
                all.add(stream);
            }
        }

        private void end(Reply stream) {
            all.remove(stream);
        }

        /** Ends those that there are, and from now on each that begins. */
        void endAll() {
            over = true;
            List.copyOf(all).forEach(Reply::endStream);
        }
    }
}
