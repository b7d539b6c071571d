package org.lovebank.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** The way to one house from one event loop: its own connections, so that a slow house holds up no other. */
final class Upstream {

    private static final int LARGEST_ANSWER_HEAD = 64 * 1024;

    private final HttpClient client;
    private final List<Supplier<RequestOptions>> doors;
    private final long connectMillis;
    private int next;

    private Upstream(Vertx vertx, List<Supplier<RequestOptions>> doors, RouteSettings.Upstream settings) {
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
        this.doors = doors;
        this.connectMillis = settings.connectTimeout().toMillis();
    }

    static Upstream of(Vertx vertx, String house, List<URI> addresses, RouteSettings.Upstream settings) {
        return new Upstream(
                vertx,
                addresses.stream()
                        .map(address -> door(house, address))
                        .<Supplier<RequestOptions>>map(door -> () -> new RequestOptions(door))
                        .toList(),
                settings);
    }

    /** The gateway's own REST, on whatever loopback port it found. */
    static Upstream ownRest(Vertx vertx, IntSupplier port, RouteSettings.Upstream settings) {
        return new Upstream(
                vertx, List.of(() -> new RequestOptions().setHost("127.0.0.1").setPort(port.getAsInt())), settings);
    }

    HttpClient client() {
        return client;
    }

    /** The next of the house's doors. */
    RequestOptions door() {
        next = (next + 1) % doors.size();
        return doors.get(next).get().setConnectTimeout(connectMillis);
    }

    private static RequestOptions door(String house, URI address) {
        boolean secure = "https".equals(address.getScheme());
        boolean plain = "http".equals(address.getScheme());
        String path = address.getRawPath();
        if (!(secure || plain) || address.getHost() == null || !(path == null || path.isEmpty() || path.equals("/"))) {
            throw new IllegalStateException("lovebank.gateway.upstreams." + house + ": " + address
                    + " is not an address such as http://host:8081");
        }
        int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
        return new RequestOptions().setHost(address.getHost()).setPort(port).setSsl(secure);
    }
}
