package org.lovebank.gateway.route;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Asks the copies of a house that has several how they are; who does not answer, or with an error, is out. */
@ApplicationScoped
class AskHouses {

    private static final int ERROR = 500;

    private final Vertx vertx;
    private final RouteSettings.Upstream settings;

    @Inject
    AskHouses(Vertx vertx, RouteSettings settings) {
        this(vertx, settings.upstream());
    }

    AskHouses(Vertx vertx, RouteSettings.Upstream settings) {
        this.vertx = vertx;
        this.settings = settings;
    }

    void begin(@Observes StartupEvent started, Routes routes) {
        List<Instance> watched = routes.instances().byHouse().values().stream()
                .filter(copies -> copies.size() > 1)
                .flatMap(List::stream)
                .toList();
        if (!watched.isEmpty()) {
            HttpClient client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(false));
            vertx.setPeriodic(settings.askEvery().toMillis(), again -> watched.forEach(copy -> ask(client, copy)));
        }
    }

    void ask(HttpClient client, Instance copy) {
        long patience = settings.askEvery().toMillis();
        client.request(copy.address()
                        .setMethod(HttpMethod.GET)
                        .setURI(settings.askAt())
                        .setConnectTimeout(patience)
                        .setTimeout(patience))
                .compose(HttpClientRequest::send)
                .onSuccess(answer -> {
                    if (answer.statusCode() < ERROR) {
                        copy.answered();
                    } else {
                        copy.isUnwell();
                    }
                    answer.request().reset();
                })
                .onFailure(silent -> copy.isUnwell());
    }
}
