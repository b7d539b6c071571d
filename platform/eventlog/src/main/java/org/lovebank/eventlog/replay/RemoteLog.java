package org.lovebank.eventlog.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.lovebank.eventlog.wire.LogPage;
import org.lovebank.eventlog.wire.LogPage.Heads;

/** Another house's log, asked over its management port; where one copy of the house does not answer, the next is asked. */
public final class RemoteLog implements FarLog {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final String source;
    private final List<URI> addresses;
    private final AtomicInteger turn = new AtomicInteger();

    /** {@code addresses} are the management addresses of the house that keeps the log, at least one. */
    public RemoteLog(String source, List<URI> addresses) {
        this.source = source;
        this.addresses = List.copyOf(addresses);
    }

    @Override
    public CompletableFuture<LogPage> page(int shard, long after, int limit) {
        return get(
                "/internal/log?source=" + source + "&shard=" + shard + "&after=" + after + "&limit=" + limit,
                LogPage.class);
    }

    @Override
    public CompletableFuture<Heads> heads() {
        return get("/internal/log/heads?source=" + source, Heads.class);
    }

    private <T> CompletableFuture<T> get(String path, Class<T> type) {
        return ask(path, type, addresses.size());
    }

    /** Whoever answered last is asked first. */
    private <T> CompletableFuture<T> ask(String path, Class<T> type, int tries) {
        int now = turn.get();
        URI address = addresses.get(Math.floorMod(now, addresses.size()));
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(ANSWER).build();
        return CLIENT.sendAsync(request, BodyHandlers.ofByteArray())
                .thenApply(answer -> read(address, answer, type))
                .exceptionallyCompose(failure -> {
                    turn.compareAndSet(now, now + 1);
                    return tries > 1 ? ask(path, type, tries - 1) : CompletableFuture.failedFuture(failure);
                });
    }

    private static <T> T read(URI address, HttpResponse<byte[]> answer, Class<T> type) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
        try {
            return LogPage.read(type, answer.body());
        } catch (IOException garbled) {
            throw new UncheckedIOException(garbled);
        }
    }
}
