package org.lovebank.http.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lovebank.http.DoorProblem;

/**
 * Says no before anything of a request is read: 413 to a body that is announced to be too long, 503 when so many requests are
 * inside that one more would only wait and take memory. The gateway lets far fewer in; this is for whoever asks a house itself.
 */
@Singleton
class DoorLimits {

    /** After the one who tells that the house leaves, before everything else. */
    private static final int FIRST_OF_ALL = -999_999;

    private static final int TOO_LARGE = 413;
    private static final int NOT_NOW = 503;
    private static final int MANY_DIGITS = 18;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** How long whoever still sends is listened to, so that it can read its answer. */
    private static final long LINGER_MILLIS = 1_000;

    private final DoorProblem problem;
    private final long longestBody;
    private final int room;
    private final AtomicInteger inside = new AtomicInteger();

    DoorLimits(
            DoorProblem problem,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize longestBody,
            @ConfigProperty(name = "lovebank.room", defaultValue = "1024") int room) {
        this.problem = problem;
        this.longestBody = longestBody.asLongValue();
        this.room = room;
    }

    void stand(@Observes Router doors) {
        doors.route().order(FIRST_OF_ALL).handler(this::letIn);
    }

    private void letIn(RoutingContext call) {
        if (announcesTooMuch(call)) {
            refuse(call, TOO_LARGE, "BODY_TOO_LARGE");
            return;
        }
        // Counted until the answer or its caller has gone; a stream of events only until it has begun.
        AtomicBoolean isInside = new AtomicBoolean(true);
        Runnable leave = () -> {
            if (isInside.compareAndSet(true, false)) {
                inside.decrementAndGet();
            }
        };
        boolean thereIsRoom = inside.incrementAndGet() <= room;
        call.addEndHandler(gone -> leave.run());
        if (!thereIsRoom) {
            call.response().putHeader("Retry-After", "1");
            refuse(call, NOT_NOW, "BUSY");
            return;
        }
        HttpServerResponse answer = call.response();
        call.addHeadersEndHandler(beginning -> {
            String type = answer.headers().get(HttpHeaders.CONTENT_TYPE);
            if (type != null && type.startsWith("text/event-stream")) {
                leave.run();
            }
        });
        call.next();
    }

    private boolean announcesTooMuch(RoutingContext call) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        // What is no number is refused by the server itself.
        return length != null
                && NUMBER.matcher(length).matches()
                && (length.length() > MANY_DIGITS || Long.parseLong(length) > longestBody);
    }

    /** What is still to come of the body is nobody's: the connection ends with it. */
    private void refuse(RoutingContext call, int status, String code) {
        boolean bodyIsComing = call.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || call.request().headers().contains(HttpHeaders.CONTENT_LENGTH);
        if (bodyIsComing) {
            call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        problem.answer(call, status, code).onComplete(told -> {
            if (bodyIsComing) {
                call.request().handler(null).resume();
                call.vertx()
                        .setTimer(
                                LINGER_MILLIS,
                                later -> call.request().connection().close());
            }
        });
    }
}
