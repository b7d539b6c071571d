package org.lovebank.gateway.route;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lovebank.gateway.visit.SecurityHeaders;
import org.lovebank.gateway.visit.Trouble;
import org.lovebank.gateway.visit.Visit;

/** One request's way to a house and back: its headers, its limits, its patience. */
final class Passage implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Passage.class);
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final Visit visit;
    private final Upstream upstream;
    private final Duration patience;
    private final @Nullable CountedBody body;
    private final Promise<Integer> answered = Promise.promise();
    private @Nullable HttpClientRequest outbound;
    private @Nullable Long alarm;
    private boolean tooSlow;

    Passage(Visit visit, Upstream upstream, Duration patience, long longestBody) {
        this.visit = visit;
        this.upstream = upstream;
        this.patience = patience;
        this.body = visit.hasBody() ? new CountedBody(visit.request(), longestBody, this::setAlarm) : null;
    }

    void whenAnswered(IntConsumer listener) {
        answered.future().onSuccess(listener::accept);
    }

    /** A request to the house, given up when the caller hangs up. */
    Future<HttpClientRequest> open() {
        return upstream.client().request(upstream.door()).map(request -> {
            outbound = request;
            visit.request().response().closeHandler(gone -> request.reset());
            if (body == null) {
                setAlarm();
            }
            return request;
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ForwardHeaders.prepare(context.request().headers(), visit);
        if (body == null) {
            context.request().setBody(null);
        } else {
            long announced = context.request().getBody().length();
            context.request().setBody(Body.body(body, announced));
        }
        return context.sendRequest()
                .onComplete(done -> cancelAlarm())
                .recover(failed -> Future.succeededFuture(explain(failed, context)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        ForwardHeaders.cleanAnswer(response.headers(), outbound == null ? "" : outbound.absoluteURI());
        SecurityHeaders.addTo(response.headers());
        answered.tryComplete(response.getStatusCode());
        if (response.getStatusCode() == NO_CONTENT || response.getStatusCode() == NOT_MODIFIED) {
            // Read to its end, so that the connection is free again, but not announced as a body.
            response.getBody().stream().resume();
            response.setBody(null);
        }
        // A house that dies in the middle of its answer ends the caller's connection: never a clean end.
        return context.sendResponse().recover(brokenOff -> {
            LOG.infof("answer broken off requestId=%s reason=%s", visit.id(), brokenOff.getMessage());
            return Future.succeededFuture();
        });
    }

    private ProxyResponse explain(Throwable failed, ProxyContext context) {
        Trouble trouble = troubleIn(failed);
        LOG.infof("%s requestId=%s reason=%s", trouble, visit.id(), failed.getMessage());
        ProxyResponse problem = context.request().release().response();
        problem.setStatusCode(trouble.status());
        problem.setBody(Body.body(visit.describe(trouble, problem.headers())));
        boolean hangUp = visit.hasBody() && !visit.request().isEnded();
        if (hangUp) {
            visit.request().response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            visit.request().response().bodyEndHandler(sent -> visit.leave(true));
        }
        return problem;
    }

    private Trouble troubleIn(Throwable failed) {
        if (body != null && body.isTooLarge()) {
            return Trouble.BODY_TOO_LARGE;
        }
        if (tooSlow) {
            return Trouble.HOUSE_TOO_SLOW;
        }
        return switch (failed) {
            case ConnectTimeoutException slow -> Trouble.HOUSE_TOO_SLOW;
            case ConnectionPoolTooBusyException full -> Trouble.BUSY;
            case TimeoutException waitedInVain -> Trouble.BUSY;
            default -> Trouble.HOUSE_UNREACHABLE;
        };
    }

    /** From now on the house thinks. */
    private void setAlarm() {
        HttpClientRequest request = outbound;
        if (alarm == null && request != null) {
            alarm = visit.vertx().setTimer(patience.toMillis(), late -> {
                tooSlow = true;
                request.reset();
            });
        }
    }

    private void cancelAlarm() {
        if (alarm != null) {
            visit.vertx().cancelTimer(alarm);
        }
    }
}
