package org.lovebank.gateway.route;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Asks the copies of a house that has several how they are; who does not answer, or with an error, as when it was asked to
 * stop, is out.
 */
@ApplicationScoped
class AskHouses {

    private static final int ERROR = 500;
    private static final int BEFORE_THE_DOOR = 1;
    private static final long AT_LEAST_MILLIS = 2_000;

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

    /** Before the door opens all were asked once: one that has just begun, too, must not be taken for well. */
    void begin(@Observes @Priority(BEFORE_THE_DOOR) StartupEvent started, Routes routes) {
        List<Instance> watched = routes.instances().byHouse().values().stream()
                .filter(copies -> copies.size() > 1)
                .flatMap(List::stream)
                .toList();
        if (!watched.isEmpty()) {
            HttpClient client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(false));
            Future.join(watched.stream().map(copy -> ask(client, copy)).toList())
                    .otherwiseEmpty()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            vertx.setPeriodic(settings.askEvery().toMillis(), again -> watched.forEach(copy -> ask(client, copy)));
        }
    }

    Future<Integer> ask(HttpClient client, Instance copy) {
        // On a busy machine an answer may take longer than it is until the next question.
        long patience = Math.max(AT_LEAST_MILLIS, settings.askEvery().toMillis());
        return client.request(copy.address()
                        .setMethod(HttpMethod.GET)
                        .setURI(settings.askAt())
                        .setConnectTimeout(patience)
                        .setTimeout(patience))
                .compose(request ->
                        request.send().compose(answer -> answer.body().map(answer.statusCode())))
                .onSuccess(status -> {
                    if (status < ERROR) {
                        copy.answered();
                    } else {
                        copy.isUnwell();
                    }
                })
                .onFailure(silent -> copy.isUnwell());
    }
}
