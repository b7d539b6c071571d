package org.lovebank.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The way to one house from one event loop: its own connections, so that a slow house holds up no other. */
final class Upstream {

    private static final int LARGEST_ANSWER_HEAD = 64 * 1024;

    private final HttpClient client;
    private final List<Instance> instances;
    private final long connectMillis;
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
        this.connectMillis = settings.connectTimeout().toMillis();
    }

    /** A connection to a copy, for this request. */
    Future<HttpClientRequest> open(Instance instance, HttpServerRequest request) {
        return client.request(instance.address()
                .setConnectTimeout(connectMillis)
                .setMethod(request.method())
                .setURI(request.uri()));
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
