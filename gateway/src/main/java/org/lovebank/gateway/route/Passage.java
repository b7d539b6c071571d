package org.lovebank.gateway.route;

import io.vertx.core.AsyncResult;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lovebank.gateway.route.turn.Turns;
import org.lovebank.gateway.visit.Trouble;
import org.lovebank.gateway.visit.Visit;
import org.lovebank.http.fault.FaultListener;
import org.lovebank.http.fault.FaultPoint;

/** One request's way to a house and back: its limits, its patience, and who else is asked when a copy fails. */
final class Passage {

    private static final Logger LOG = Logger.getLogger(Passage.class);
    private static final int FURTHER_TRIES = 2;
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Visit visit;
    private final Upstream upstream;
    private final RouteSettings settings;
    private final Patience patience;
    private final IntConsumer whenAnswered;
    private final FaultListener faults;
    private final @Nullable String traceparent;
    private final @Nullable CountedBody body;
    private @Nullable HttpClientRequest outbound;
    private @Nullable Long bodyAlarm;
    private Turns.@Nullable Turn turn;
    private boolean tooSlow;
    private boolean askedAgain;

    Passage(
            Visit visit,
            Upstream upstream,
            RouteSettings settings,
            long longestBody,
            Patience patience,
            IntConsumer whenAnswered,
            FaultListener faults,
            @Nullable String traceparent) {
        this.visit = visit;
        this.upstream = upstream;
        this.settings = settings;
        this.patience = patience;
        this.whenAnswered = whenAnswered;
        this.faults = faults;
        this.traceparent = traceparent;
        this.body = visit.hasBody() ? new CountedBody(visit.request(), longestBody, this::houseThinks) : null;
    }

    void begin() {
        turn = upstream.turns().of(this::goIn, () -> explain(new ConnectionPoolTooBusyException("no turn")));
        turn.take();
    }

    private void goIn() {
        openAt(upstream.choose(), Math.min(upstream.size() - 1, FURTHER_TRIES));
    }

    /** Nothing has been sent to a copy that cannot be reached: whatever the request is, another one may be asked. */
    private void openAt(Instance chosen, int further) {
        upstream.open(chosen, visit.request()).onComplete(opened -> {
            if (opened.succeeded()) {
                ask(chosen, opened.result());
                return;
            }
            boolean full = troubleIn(opened.cause()) == Trouble.BUSY;
            if (!full) {
                chosen.failed();
            }
            if (!full && further > 0) {
                openAt(upstream.choose(), further - 1);
            } else {
                explain(opened.cause());
            }
        });
    }

    /** A request to the house, given up when the caller hangs up. */
    private void ask(Instance chosen, HttpClientRequest request) {
        HttpServerResponse caller = visit.request().response();
        // He hung up or had his answer while a connection was made; then his body was read.
        if (caller.closed() || caller.ended()) {
            request.reset();
            stopWaiting();
            return;
        }
        try {
            outbound = request;
            caller.closeHandler(gone -> request.reset());
            ForwardHeaders.copyQuestion(visit, request.headers());
            if (traceparent != null) {
                request.headers().set("traceparent", traceparent);
            }
            request.response().onComplete(answer -> answered(chosen, answer));
            if (body == null) {
                houseThinks();
                request.end();
            } else {
                send(body, request);
            }
        } catch (RuntimeException bug) {
            LOG.errorf(bug, "unexpected error requestId=%s", visit.id());
            request.reset();
            stopWaiting();
            visit.refuse(Trouble.UNEXPECTED);
        }
    }

    private void send(CountedBody counted, HttpClientRequest request) {
        request.setChunked(!visit.request().headers().contains(HttpHeaders.CONTENT_LENGTH));
        bodyAlarm = visit.vertx().setTimer(settings.bodyTimeout().toMillis(), late -> counted.giveUp());
        // A body that breaks off must not look like one that ended.
        counted.pipe().endOnFailure(false).to(request).onFailure(brokenOff -> request.reset());
    }

    private void answered(Instance chosen, AsyncResult<HttpClientResponse> answer) {
        stopWaiting();
        if (answer.failed()) {
            failed(chosen, answer.cause());
            return;
        }
        chosen.answered();
        whenAnswered.accept(answer.result().statusCode());
        try {
            faults.passed(FaultPoint.GATE_AFTER_ANSWER_BEFORE_REPLY);
            new Reply(visit, answer.result(), upstream.streams()).carry();
        } catch (RuntimeException bug) {
            LOG.errorf(bug, "unexpected error requestId=%s", visit.id());
            visit.request().connection().close();
        }
    }

    /** A question, which changes nothing when it is asked twice, is asked once more, and only while the caller waits. */
    private void failed(Instance chosen, Throwable cause) {
        if (visit.request().response().closed()) {
            return;
        }
        chosen.failed();
        if (SAFE.contains(visit.request().method()) && body == null && !tooSlow && !askedAgain) {
            askedAgain = true;
            begin();
        } else {
            explain(cause);
        }
    }

    private void explain(Throwable failed) {
        stopWaiting();
        Trouble trouble = troubleIn(failed);
        if (trouble != Trouble.BUSY) {
            // Whoever is sent away is counted; a line for each would cost more than he does.
            LOG.infof("%s requestId=%s reason=%s", trouble, visit.id(), failed.getMessage());
        }
        whenAnswered.accept(trouble.status());
        visit.refuseMidway(trouble);
    }

    private Trouble troubleIn(Throwable failed) {
        Optional<Trouble> ofBody = body == null ? Optional.empty() : body.trouble();
        return ofBody.orElseGet(() -> tooSlow ? Trouble.HOUSE_TOO_SLOW : Upstream.troubleIn(failed));
    }

    private void houseThinks() {
        if (outbound != null) {
            patience.begin(this);
        }
    }

    /** The house thought too long. */
    void isLate() {
        HttpClientRequest request = outbound;
        if (request != null) {
            tooSlow = true;
            request.reset();
        }
    }

    private void stopWaiting() {
        patience.end(this);
        Objects.requireNonNull(turn).end();
        if (bodyAlarm != null) {
            visit.vertx().cancelTimer(bodyAlarm);
            bodyAlarm = null;
        }
    }
}
