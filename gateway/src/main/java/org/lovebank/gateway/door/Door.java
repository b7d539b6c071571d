package org.lovebank.gateway.door;

import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.lovebank.gateway.route.Pump;
import org.lovebank.gateway.route.Routes;
import org.lovebank.gateway.visit.Trouble;
import org.lovebank.gateway.visit.Visit;
import org.lovebank.gateway.visit.Visits;

/** One server on one event loop: screens the request, asks the gate, hands it to the pump. */
final class Door extends AbstractVerticle {

    private static final Logger LOG = Logger.getLogger(Door.class);

    private final DoorSettings settings;
    private final Porter porter;
    private final Routes routes;
    private final Visits visits;
    private final Occupancy occupancy;
    private final HeadScreen screen;
    private final int port;

    @SuppressWarnings("NullAway.Init")
    private Pump pump;

    @SuppressWarnings("NullAway.Init")
    private Doorstep doorstep;

    Door(DoorSettings settings, Porter porter, Routes routes, Visits visits, Occupancy occupancy, int port) {
        this.settings = settings;
        this.porter = porter;
        this.routes = routes;
        this.visits = visits;
        this.occupancy = occupancy;
        this.port = port;
        this.screen = new HeadScreen(settings.limits().body().asLongValue());
    }

    @Override
    public void start(Promise<Void> started) {
        pump = routes.pumpFor(vertx, settings.limits().body().asLongValue());
        doorstep = new Doorstep(vertx);
        occupancy.whenDrained(() -> context.runOnContext(closing -> pump.endStreams()));
        HttpServerOptions options = options();
        HttpServer server = vertx.createHttpServer(options)
                .connectionHandler(
                        connection -> StrictRequestDecoder.installOn(connection, options, settings.headTimeout()))
                .invalidRequestHandler(this::refuseUnreadable)
                .exceptionHandler(broken -> LOG.debugf("connection broken reason=%s", broken.getMessage()))
                .requestHandler(this::welcome);
        server.listen().<Void>mapEmpty().onComplete(started);
    }

    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setHost(settings.host())
                .setPort(port)
                .setHttp2ClearTextEnabled(false)
                // There are no WebSockets here: nobody needs to look whether their frames are compressed.
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setMaxHeaderSize((int) settings.limits().headers().asLongValue())
                .setMaxInitialLineLength((int) settings.limits().target().asLongValue())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) settings.idleTimeout().toMillis());
    }

    private void welcome(HttpServerRequest request) {
        // Nothing of the body is read before it is known where it goes.
        request.pause();
        Visit visit = visits.begin(vertx, request);
        boolean thereIsRoom = occupancy.enter();
        // Whichever comes first, and once: a connection may break after its answer was begun.
        AtomicBoolean isInside = new AtomicBoolean(true);
        Runnable leave = () -> {
            if (isInside.compareAndSet(true, false)) {
                occupancy.leave();
            }
        };
        request.response().endHandler(answered -> {
            leave.run();
            if (occupancy.isClosing()) {
                request.connection().close();
            }
        });
        request.connection().closeHandler(gone -> leave.run());
        // Whoever is to come no more over this connection is told so with the answer, however early he asked.
        request.response().headersEndHandler(answering -> {
            if (occupancy.isClosing()) {
                request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
        });
        try {
            if (thereIsRoom) {
                admit(visit, leave);
            } else {
                visit.refuse(Trouble.BUSY);
            }
        } catch (RuntimeException bug) {
            LOG.errorf(bug, "unexpected error requestId=%s", visit.id());
            visit.refuse(Trouble.UNEXPECTED);
        }
    }

    private void admit(Visit visit, Runnable leave) {
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
        if (porter.answersPreflight(visit)) {
            return;
        }
        Optional<String> house = routes.houseOf(path);
        if (house.isEmpty()) {
            visit.refuse(Trouble.NO_SUCH_RESOURCE);
            return;
        }
        if (pump.isFull(house.get())) {
            // Nothing is done for him, so he takes no place from those who ask another house.
            leave.run();
            doorstep.sendAway(visit);
            return;
        }
        porter.admit(visit, path, () -> forward(visit, house.get()));
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
        Visit visit = visits.begin(vertx, request);
        visit.refuse(
                switch (request.decoderResult().cause()) {
                    case TooLongHttpLineException tooLong -> Trouble.TARGET_TOO_LONG;
                    case TooLongFrameException tooLong -> Trouble.HEADERS_TOO_LARGE;
                    case Throwable broken -> Trouble.REQUEST_UNREADABLE;
                });
    }
}
