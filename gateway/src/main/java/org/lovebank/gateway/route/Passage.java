package org.lovebank.gateway.route;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;
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
    private static final int FURTHER_TRIES = 2;
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final Visit visit;
    private final Upstream upstream;
    private final RouteSettings settings;
    private final @Nullable CountedBody body;
    private final Promise<Integer> answered = Promise.promise();
    private @Nullable HttpClientRequest outbound;
    private @Nullable Long alarm;
    private @Nullable Long bodyAlarm;
    private @Nullable Instance instance;
    private boolean tooSlow;
    private boolean askedAgain;

    Passage(Visit visit, Upstream upstream, RouteSettings settings, long longestBody) {
        this.visit = visit;
        this.upstream = upstream;
        this.settings = settings;
        this.body = visit.hasBody() ? new CountedBody(visit.request(), longestBody, this::setAlarm) : null;
    }

    void whenAnswered(IntConsumer listener) {
        answered.future().onSuccess(listener::accept);
    }

    /** A request to the house, given up when the caller hangs up. */
    Future<HttpClientRequest> open() {
        return openAt(upstream.choose(), Math.min(upstream.size() - 1, FURTHER_TRIES))
                .map(request -> {
                    outbound = request;
                    visit.request().response().closeHandler(gone -> request.reset());
                    if (body == null) {
                        setAlarm();
                    }
                    return request;
                });
    }

    /** Nothing has been sent to a copy that cannot be reached: whatever the request is, another one may be asked. */
    private Future<HttpClientRequest> openAt(Instance chosen, int further) {
        instance = chosen;
        return upstream.client().request(upstream.doorOf(chosen)).recover(failed -> {
            if (troubleIn(failed) == Trouble.BUSY) {
                return Future.failedFuture(failed);
            }
            chosen.failed();
            return further > 0 ? openAt(upstream.choose(), further - 1) : Future.failedFuture(failed);
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
            bodyAlarm = visit.vertx().setTimer(settings.bodyTimeout().toMillis(), late -> body.giveUp());
        }
        return context.sendRequest()
                .recover(failed -> mayBeAskedAgain() ? context.sendRequest() : Future.failedFuture(failed))
                .onComplete(done -> cancelAlarms())
                .recover(failed -> Future.succeededFuture(explain(failed, context)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        ForwardHeaders.cleanAnswer(response.headers(), outbound == null ? "" : outbound.absoluteURI());
        SecurityHeaders.addTo(response.headers());
        answered.tryComplete(response.getStatusCode());
        if (instance != null && outbound != null && outbound.response().succeeded()) {
            instance.answered();
        }
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

    /** A question, which changes nothing when it is asked twice; once, and only while the caller waits. */
    private boolean mayBeAskedAgain() {
        Instance asked = instance;
        boolean sent = outbound != null;
        boolean question = SAFE.contains(visit.request().method()) && body == null;
        boolean callerIsThere = !visit.request().response().closed();
        if (asked != null && sent && callerIsThere) {
            asked.failed();
        }
        if (!sent || !question || !callerIsThere || tooSlow || askedAgain) {
            return false;
        }
        askedAgain = true;
        cancelAlarms();
        alarm = null;
        return true;
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
        if (body != null && body.isTooSlow()) {
            return Trouble.REQUEST_TOO_SLOW;
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
            alarm = visit.vertx().setTimer(settings.upstream().responseTimeout().toMillis(), late -> {
                tooSlow = true;
                request.reset();
            });
        }
    }

    private void cancelAlarms() {
        if (alarm != null) {
            visit.vertx().cancelTimer(alarm);
        }
        if (bodyAlarm != null) {
            visit.vertx().cancelTimer(bodyAlarm);
        }
    }
}
