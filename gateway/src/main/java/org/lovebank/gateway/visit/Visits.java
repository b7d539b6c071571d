package org.lovebank.gateway.visit;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/** Receives requests: each gets its id, and its caller is looked for. */
@Singleton
public class Visits {

    private final VisitNumbers numbers;
    private final TrustedProxies proxies;
    private final Refusals refusals;

    Visits(VisitNumbers numbers, TrustedProxies proxies, Refusals refusals) {
        this.numbers = numbers;
        this.proxies = proxies;
        this.refusals = refusals;
    }

    public Visit begin(Vertx vertx, HttpServerRequest request) {
        return new Visit(vertx, request, numbers.next(), proxies.originOf(request), refusals::count);
    }
}
