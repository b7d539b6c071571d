package org.lovebank.gateway.testing;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** A house that does what the last word of the path says. */
final class ObedientHouse {

    private static final String DOCUMENT = """
        {"openapi":"3.1.0","paths":{"/api/v1/%1$s":{"get":{"operationId":"%2$s","security":[{"jwt":[]}],\
        "responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/View"}}}}}}}},\
        "components":{"schemas":{"View":{"type":"object","description":"%1$s","properties":{"place":{"$ref":\
        "#/components/schemas/Place"}}},"Place":{"type":"string"}},"securitySchemes":{"jwt":{"type":"http"}}}}\
        """;

    private static final long FLOOD = 48L * 1024 * 1024;

    private final Vertx vertx = Vertx.vertx();
    private final ConcurrentLinkedQueue<HttpServerResponse> listeners = new ConcurrentLinkedQueue<>();
    private final AtomicLong flooded = new AtomicLong();
    private int port;

    int start() {
        port = listen(vertx.createHttpServer().requestHandler(this::obey));
        return port;
    }

    int startSilent() {
        return listen(vertx.createHttpServer().requestHandler(request -> request.resume()));
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static int listen(HttpServer server) {
        return server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    private void obey(HttpServerRequest request) {
        String path = String.valueOf(request.path());
        String word = path.substring(path.lastIndexOf('/') + 1);
        HttpServerResponse response = request.response();
        switch (word) {
            case "count" -> request.body().onSuccess(body -> response.end(String.valueOf(body.length())));
            case "half" -> {
                response.putHeader("Content-Length", "1000").write("half");
                vertx.setTimer(100, later -> request.connection().close());
            }
            case "events" -> {
                response.setChunked(true).putHeader("Content-Type", "text/event-stream");
                response.write("data: 1\n\n");
                listeners.add(response);
                response.closeHandler(gone -> listeners.remove(response));
            }
            case "next-event" -> {
                listeners.forEach(listener -> listener.end("data: 2\n\n"));
                listeners.clear();
                response.setStatusCode(204).end();
            }
            case "flood" -> {
                response.putHeader("Content-Length", String.valueOf(FLOOD));
                flood(response, FLOOD);
            }
            case "flooded" -> response.end(String.valueOf(flooded.get()));
            case "listening" -> response.end(String.valueOf(listeners.size()));
            case "talkative" ->
                response.putHeader("Connection", "X-Inside")
                        .putHeader("X-Inside", "secret")
                        .putHeader("Keep-Alive", "timeout=9")
                        .putHeader("Server", "house/1")
                        .putHeader("X-Request-Id", "of-the-house")
                        .putHeader("RateLimit", "\"house\";r=1;t=1")
                        .putHeader("Access-Control-Allow-Origin", "*")
                        .putHeader("X-Frame-Options", "SAMEORIGIN")
                        .end("x");
            case "nothing" -> response.setStatusCode(304).end();
            case "task" -> response.end(DOCUMENT.formatted("wishes", "list"));
            case "volunteer" -> response.end(DOCUMENT.formatted("volunteers", "list"));
            default ->
                request.body()
                        .onSuccess(body -> response.putHeader("Content-Type", "application/json")
                                .end(seen(request, body.length()).encode()));
        }
    }

    /** As much as the other side takes. */
    private void flood(HttpServerResponse response, long left) {
        if (left == 0) {
            response.end();
        } else if (response.writeQueueFull()) {
            response.drainHandler(again -> flood(response, left));
        } else {
            int part = (int) Math.min(left, 64 * 1024);
            flooded.addAndGet(part);
            response.write(Buffer.buffer(new byte[part])).onComplete(sent -> {
                if (sent.succeeded()) {
                    flood(response, left - part);
                }
            });
        }
    }

    /** What arrived, as it arrived. */
    private static JsonObject seen(HttpServerRequest request, int bodyLength) {
        JsonObject headers = new JsonObject();
        request.headers()
                .names()
                .forEach(name -> headers.put(
                        name.toLowerCase(java.util.Locale.ROOT),
                        String.join("|", request.headers().getAll(name))));
        return new JsonObject()
                .put("method", request.method().name())
                .put("target", request.uri())
                .put("bodyLength", bodyLength)
                .put("headers", headers);
    }
}
