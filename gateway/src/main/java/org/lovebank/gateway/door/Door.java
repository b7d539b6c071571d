package org.lovebank.gateway.door;

import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.lovebank.gateway.gate.Gate;
import org.lovebank.gateway.route.Pump;
import org.lovebank.gateway.route.Routes;
import org.lovebank.gateway.visit.Trouble;
import org.lovebank.gateway.visit.Visit;
import org.lovebank.gateway.visit.VisitNumbers;

/** One server on one event loop: screens the request, asks the gate, hands it to the pump. */
final class Door extends AbstractVerticle {

    private static final Logger LOG = Logger.getLogger(Door.class);

    private final DoorSettings settings;
    private final Gate gate;
    private final Routes routes;
    private final VisitNumbers numbers;
    private final AtomicInteger inside;
    private final HeadScreen screen;

    @SuppressWarnings("NullAway.Init")
    private Pump pump;

    Door(DoorSettings settings, Gate gate, Routes routes, VisitNumbers numbers, AtomicInteger inside) {
        this.settings = settings;
        this.gate = gate;
        this.routes = routes;
        this.numbers = numbers;
        this.inside = inside;
        this.screen = new HeadScreen(settings.limits().body().asLongValue());
    }

    @Override
    public void start(Promise<Void> started) {
        pump = routes.pumpFor(vertx, settings.limits().body().asLongValue());
        HttpServerOptions options = options();
        HttpServer server = vertx.createHttpServer(options)
                .connectionHandler(connection -> StrictRequestDecoder.installOn(connection, options))
                .invalidRequestHandler(this::refuseUnreadable)
                .exceptionHandler(broken -> LOG.debugf("connection broken reason=%s", broken.getMessage()))
                .requestHandler(this::welcome);
        server.listen().<Void>mapEmpty().onComplete(started);
    }

    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setHttp2ClearTextEnabled(false)
                .setMaxHeaderSize((int) settings.limits().headers().asLongValue())
                .setMaxInitialLineLength((int) settings.limits().target().asLongValue())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) settings.idleTimeout().toMillis());
    }

    private void welcome(HttpServerRequest request) {
        // Nothing of the body is read before it is known where it goes.
        request.pause();
        Visit visit = new Visit(vertx, request, numbers.next());
        inside.incrementAndGet();
        request.response().endHandler(answered -> inside.decrementAndGet());
        try {
            admit(visit);
        } catch (RuntimeException bug) {
            LOG.errorf(bug, "unexpected error requestId=%s", visit.id());
            visit.refuse(Trouble.UNEXPECTED);
        }
    }

    private void admit(Visit visit) {
        HttpServerRequest request = visit.request();
        Optional<Trouble> trouble = screen.troubleWith(request);
        if (trouble.isPresent()) {
            visit.refuse(trouble.get());
            return;
        }
        if (HttpMethod.OPTIONS.equals(request.method()) && "*".equals(request.uri())) {
            request.response().setStatusCode(204).putHeader("Allow", "*").end();
            visit.leave(false);
            return;
        }
        Optional<RequestTarget> target = RequestTarget.read(request.uri());
        if (target.isEmpty()) {
            visit.refuse(Trouble.TARGET_REFUSED);
            return;
        }
        String path = target.get().path();
        if (gate.answersPreflight(visit)) {
            return;
        }
        Optional<String> house = routes.houseOf(path);
        if (house.isEmpty()) {
            visit.refuse(Trouble.NO_SUCH_RESOURCE);
            return;
        }
        gate.admit(visit, path).onComplete(admitted -> {
            if (admitted.succeeded() && admitted.result()) {
                forward(visit, house.get());
            }
        });
    }

    private void forward(Visit visit, String house) {
        try {
            if (visit.request().headers().contains("Expect")) {
                visit.request().response().writeContinue();
            }
            pump.send(visit, house);
        } catch (RuntimeException bug) {
            LOG.errorf(bug, "unexpected error requestId=%s", visit.id());
            visit.refuse(Trouble.UNEXPECTED);
        }
    }

    private void refuseUnreadable(HttpServerRequest request) {
        Visit visit = new Visit(vertx, request, numbers.next());
        visit.refuse(
                switch (request.decoderResult().cause()) {
                    case TooLongHttpLineException tooLong -> Trouble.TARGET_TOO_LONG;
                    case TooLongFrameException tooLong -> Trouble.HEADERS_TOO_LARGE;
                    case Throwable broken -> Trouble.REQUEST_UNREADABLE;
                });
    }
}
