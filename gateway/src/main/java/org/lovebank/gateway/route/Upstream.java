package org.lovebank.gateway.route;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lovebank.gateway.route.turn.Turns;
import org.lovebank.gateway.visit.Trouble;

/** The way to one house from one event loop: its own connections, so that a slow house holds up no other. */
final class Upstream {

    private static final int LARGEST_ANSWER_HEAD = 64 * 1024;

    private final HttpClient client;
    private final List<Instance> instances;
    private final long connectMillis;
    private final Turns turns;
    private final Reply.Streams streams = new Reply.Streams();
    private int next;

    Upstream(Vertx vertx, List<Instance> instances, RouteSettings.Upstream settings) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(true)
                .setKeepAliveTimeout((int) settings.keepAlive().toSeconds())
                .setPipelining(false)
                .setMaxPoolSize(settings.connections())
                .setMaxWaitQueueSize(settings.waiting())
                .setMaxHeaderSize(LARGEST_ANSWER_HEAD)
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) settings.idleTimeout().toMillis()));
        this.instances = instances;
        this.turns = new Turns(vertx, settings.inside() * instances.size(), settings.waiting());
        this.connectMillis = settings.connectTimeout().toMillis();
    }

    /** A connection to a copy, for this request. */
    Future<HttpClientRequest> open(Instance instance, HttpServerRequest request) {
        RequestOptions address = instance.address();
        if (address.getPort() <= 0) {
            // The gateway's own REST listens a moment later than the door is open.
            return Future.failedFuture(new ConnectException("nobody listens yet"));
        }
        return client.request(address.setConnectTimeout(connectMillis)
                .setMethod(request.method())
                .setURI(request.uri()));
    }

    /** What it is when nobody can be asked. */
    static Trouble troubleIn(Throwable failed) {
        return switch (failed) {
            case ConnectTimeoutException slow -> Trouble.HOUSE_TOO_SLOW;
            case ConnectionPoolTooBusyException full -> Trouble.BUSY;
            case TimeoutException waitedInVain -> Trouble.BUSY;
            default -> Trouble.HOUSE_UNREACHABLE;
        };
    }

    /** Who may go in now; copies share their visitors out. */
    Turns turns() {
        return turns;
    }

    /** Those that are under way from there. */
    Reply.Streams streams() {
        return streams;
    }

    /** How many copies the house has. */
    int size() {
        return instances.size();
    }

    /** The next copy that is in; when all are out, the next one all the same: a wrong guess costs less than no service. */
    Instance choose() {
        for (int i = 0; i < instances.size(); i++) {
            Instance instance = nextOne();
            if (instance.isIn()) {
                return instance;
            }
        }
        return nextOne();
    }

    private Instance nextOne() {
        next = (next + 1) % instances.size();
        return instances.get(next);
    }
}
