package org.lovebank.gateway.webhook.delivery;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A partner's system: keeps what it was told, and answers what the test wants, then 204. */
final class Receiver implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final List<Message> heard = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final int port;

    /** One message as it came. */
    record Message(String path, HttpHeaders headers, String body) {

        String id() {
            return headers.firstValue("webhook-id").orElseThrow();
        }

        String signature() {
            return headers.firstValue("webhook-signature").orElseThrow();
        }
    }

    Receiver() {
        port = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> answer(request, body.toString())))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    String url() {
        return "http://localhost:" + port + "/hook?from=lovebank";
    }

    /** The answers to the next messages. */
    void answers(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    List<Message> heard() {
        return heard;
    }

    private void answer(HttpServerRequest request, String body) {
        Map<String, List<String>> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers()
                .names()
                .forEach(name -> headers.put(name, request.headers().getAll(name)));
        heard.add(new Message(request.uri(), HttpHeaders.of(headers, (name, value) -> true), body));
        @Nullable Integer status = answers.poll();
        if (status != null && status == 302) {
            request.response().putHeader("Location", url());
        }
        request.response().setStatusCode(status == null ? 204 : status).end();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
