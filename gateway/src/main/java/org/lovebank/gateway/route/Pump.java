package org.lovebank.gateway.route;

import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lovebank.gateway.visit.Visit;
import org.lovebank.http.fault.FaultListener;
import org.lovebank.http.trace.OpenSpan;

/** Carries requests to the houses and their answers back, streaming both ways. Belongs to one event loop. */
public final class Pump {

    private final RouteSettings settings;
    private final long longestBody;
    private final RoadMeter meter;
    private final FaultListener faults;
    private final Patience patience;
    private final Map<String, Upstream> upstreams = new HashMap<>();

    Pump(
            Vertx vertx,
            RouteSettings settings,
            Instances instances,
            Instance ownRest,
            long longestBody,
            RoadMeter meter,
            FaultListener faults) {
        this.settings = settings;
        this.longestBody = longestBody;
        this.meter = meter;
        this.faults = faults;
        this.patience = new Patience(vertx, settings.upstream().responseTimeout());
        instances
                .byHouse()
                .forEach((house, copies) -> upstreams.put(house, new Upstream(vertx, copies, settings.upstream())));
        upstreams.put(Routes.GATEWAY, new Upstream(vertx, List.of(ownRest), settings.upstream()));
    }

    /** Whether more come to this house than it can serve, so that nothing need be done for the next one. */
    public boolean isFull(String house) {
        return roadTo(house).turns().areTaken();
    }

    private Upstream roadTo(String house) {
        Upstream upstream = upstreams.get(house);
        if (upstream == null) {
            throw new IllegalStateException("no upstream for " + house);
        }
        return upstream;
    }

    /** Sends the request, which must be paused, to a house that a route names. */
    public void send(Visit visit, String house) {
        Upstream upstream = roadTo(house);
        long startedAt = System.nanoTime();
        OpenSpan span = meter.spanOf(visit, house);
        new Passage(
                        visit,
                        upstream,
                        settings,
                        longestBody,
                        patience,
                        status -> {
                            meter.answered(house, status, System.nanoTime() - startedAt);
                            if (span != null) {
                                span.says("http.response.status_code", String.valueOf(status));
                                span.ends(status < 500);
                            }
                        },
                        faults,
                        span == null ? null : span.here().header())
                .begin();
    }

    /** Streams of events never end by themselves. */
    public void endStreams() {
        upstreams.values().forEach(each -> each.streams().endAll());
    }
}
