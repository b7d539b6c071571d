package org.lovebank.gateway.route;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.vertx.http.HttpServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lovebank.http.fault.FaultListener;
import org.lovebank.http.trace.Spans;

/** Which house a path leads to. */
@Singleton
public class Routes {

    private static final String API = "/api/v1/";
    static final String GATEWAY = "gateway";

    private static final Set<String> OWN =
            Set.of("oauth2", ".well-known", "openapi.json", "openapi.yaml", "asyncapi.json", "docs", "clients");

    /** Where the built-in issuer is met. */
    private static final Set<String> ISSUER = Set.of("oauth2", ".well-known");

    private static final String SESSIONS = "sessions";

    private final RouteSettings settings;
    private final HttpServer ownRest;
    private final MeterRegistry meters;
    private final Spans spans;
    private final FaultListener faults;
    private final Map<String, String> houses;
    private final Instances instances;

    Routes(RouteSettings settings, HttpServer ownRest, MeterRegistry meters, Spans spans, FaultListener faults) {
        this.settings = settings;
        this.ownRest = ownRest;
        this.meters = meters;
        this.spans = spans;
        this.faults = faults;
        this.houses = Map.copyOf(settings.routes());
        this.instances = Instances.of(settings);
        instances
                .byHouse()
                .forEach((house, copies) -> copies.forEach(copy -> meters.gauge(
                        "lovebank.gateway.copy.in",
                        Tags.of("house", house, "copy", copy.name()),
                        copy,
                        one -> one.isIn() ? 1 : 0)));
        houses.forEach((segment, house) -> {
            if (!house.equals(GATEWAY) && !settings.upstreams().containsKey(house)) {
                throw new IllegalStateException("lovebank.gateway.routes." + segment + " leads to " + house
                        + ", but lovebank.gateway.upstreams." + house + " is not set");
            }
        });
    }

    /** The house behind a path; empty where no road leads. A road of two segments goes before one of the first alone. */
    public Optional<String> houseOf(String path) {
        if (path.startsWith(API)) {
            String first = firstSegment(path, API.length());
            int next = API.length() + first.length() + 1;
            if (first.equals(SESSIONS) && !settings.builtInIssuer()) {
                return Optional.empty();
            }
            String longer = next < path.length() ? houses.get(first + "/" + firstSegment(path, next)) : null;
            return Optional.ofNullable(longer == null ? houses.get(first) : longer);
        }
        String first = firstSegment(path, 1);
        boolean isThere = OWN.contains(first) && (settings.builtInIssuer() || !ISSUER.contains(first));
        return isThere ? Optional.of(GATEWAY) : Optional.empty();
    }

    /** A pump for the event loop that asks. */
    public Pump pumpFor(Vertx vertx, long longestBody) {
        // The gateway's own REST, on whatever loopback port it found.
        Instance own = new Instance(
                GATEWAY,
                () -> new RequestOptions().setHost("127.0.0.1").setPort(ownRest.getPort()),
                settings.upstream().failuresInARow(),
                settings.upstream().rest());
        return new Pump(vertx, settings, instances, own, longestBody, new RoadMeter(meters, spans), faults);
    }

    Instances instances() {
        return instances;
    }

    private static String firstSegment(String path, int start) {
        int slash = path.indexOf('/', start);
        return slash < 0 ? path.substring(start) : path.substring(start, slash);
    }
}
