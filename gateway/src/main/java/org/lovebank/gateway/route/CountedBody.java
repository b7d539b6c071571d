package org.lovebank.gateway.route;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lovebank.gateway.visit.Trouble;

/** A request's body on its way, measured while it flows: announced or chunked, it ends at the limit. */
final class CountedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final long limit;
    private final Runnable whenSent;
    private long seen;
    private boolean tooLarge;
    private boolean tooSlow;
    private boolean ended;
    private @Nullable Handler<Throwable> failure;

    CountedBody(ReadStream<Buffer> source, long limit, Runnable whenSent) {
        this.source = source;
        this.limit = limit;
        this.whenSent = whenSent;
    }

    /** What is wrong with the body itself, if anything. */
    Optional<Trouble> trouble() {
        if (tooLarge) {
            return Optional.of(Trouble.BODY_TOO_LARGE);
        }
        return tooSlow ? Optional.of(Trouble.REQUEST_TOO_SLOW) : Optional.empty();
    }

    /** Its end did not come in time. */
    void giveUp() {
        if (!ended && !tooLarge) {
            tooSlow = true;
            fail("body too slow");
        }
    }

    private void fail(String reason) {
        if (failure != null) {
            failure.handle(new IllegalStateException(reason));
        }
    }

    @Override
    public CountedBody handler(@Nullable Handler<Buffer> next) {
        source.handler(next == null ? null : part -> count(part, next));
        return this;
    }

    private void count(Buffer part, Handler<Buffer> next) {
        if (tooLarge || tooSlow) {
            return;
        }
        seen += part.length();
        if (seen <= limit) {
            next.handle(part);
            return;
        }
        tooLarge = true;
        fail("body too large");
    }

    @Override
    public CountedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        failure = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public CountedBody endHandler(@Nullable Handler<Void> next) {
        source.endHandler(
                next == null
                        ? null
                        : end -> {
                            if (!tooLarge && !tooSlow) {
                                ended = true;
                                whenSent.run();
                                next.handle(null);
                            }
                        });
        return this;
    }

    @Override
    public CountedBody pause() {
        source.pause();
        return this;
    }

    @Override
    public CountedBody resume() {
        source.resume();
        return this;
    }

    @Override
    public CountedBody fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
