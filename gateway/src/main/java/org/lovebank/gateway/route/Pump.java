package org.lovebank.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import org.lovebank.gateway.visit.Visit;

/** Carries requests to the houses and their answers back, streaming both ways. Belongs to one event loop. */
public final class Pump {

    private static final ProxyOptions NO_UPGRADES = new ProxyOptions().setSupportWebSocket(false);

    private final RouteSettings settings;
    private final long longestBody;
    private final RoadMeter meter;
    private final Map<String, Upstream> upstreams = new HashMap<>();

    Pump(Vertx vertx, RouteSettings settings, IntSupplier ownRestPort, long longestBody, RoadMeter meter) {
        this.settings = settings;
        this.longestBody = longestBody;
        this.meter = meter;
        settings.upstreams()
                .forEach((house, addresses) ->
                        upstreams.put(house, Upstream.of(vertx, house, addresses, settings.upstream())));
        upstreams.put(Routes.GATEWAY, Upstream.ownRest(vertx, ownRestPort, settings.upstream()));
    }

    /** Sends the request, which must be paused, to a house that a route names. */
    public void send(Visit visit, String house) {
        Upstream upstream = upstreams.get(house);
        if (upstream == null) {
            throw new IllegalStateException("no upstream for " + house);
        }
        long startedAt = System.nanoTime();
        Passage passage = new Passage(visit, upstream, settings.upstream().responseTimeout(), longestBody);
        HttpProxy.reverseProxy(NO_UPGRADES, upstream.client())
                .origin(context -> passage.open())
                .addInterceptor(passage)
                .handle(visit.request());
        passage.whenAnswered(status -> meter.answered(house, status, System.nanoTime() - startedAt));
    }
}
