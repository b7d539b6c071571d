package org.lovebank.timebank.door;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.batch.PostBatch;
import org.lovebank.timebank.batch.TransferBatchRequest;
import org.lovebank.timebank.deposit.direct.DirectDepositRequest;
import org.lovebank.timebank.deposit.direct.MakeDeposit;
import org.lovebank.timebank.deposit.direct.MakeDeposit.Made;
import org.lovebank.timebank.once.MoveKey;

/**
 * Stands before the two resources that take deposits. A plain request is read, posted and answered here; any other one, and
 * one that met with trouble, goes on to the resource with its body, as if nobody had looked: posting again is safe.
 */
@ApplicationScoped
class QuickDoor {

    static final String DEPOSITS = "/api/v1/deposits";
    static final String BATCHES = "/api/v1/transfer-batches";

    private final PlainRequest plain;
    private final MakeDeposit makeDeposit;
    private final PostBatch postBatch;
    private final QuickAnswer answers;
    private final Counter quick;
    private final Counter onward;

    QuickDoor(
            PlainRequest plain,
            MakeDeposit makeDeposit,
            PostBatch postBatch,
            QuickAnswer answers,
            MeterRegistry figures) {
        this.plain = plain;
        this.makeDeposit = makeDeposit;
        this.postBatch = postBatch;
        this.answers = answers;
        this.quick = figures.counter("lovebank.deposit.door", "way", "quick");
        this.onward = figures.counter("lovebank.deposit.door", "way", "resource");
    }

    void open(@Observes Router router) {
        router.post(DEPOSITS).handler(request -> take(request, DEPOSITS, this::deposit));
        router.post(BATCHES).handler(request -> take(request, BATCHES, this::batch));
    }

    private void take(RoutingContext request, String address, Way way) {
        Optional<Caller> caller = plain.callerOf(request.request(), address);
        if (caller.isEmpty()) {
            onward.increment();
            request.next();
            return;
        }
        request.request().bodyHandler(body -> way.go(request, caller.get(), body));
        request.request().resume();
    }

    private void deposit(RoutingContext request, Caller caller, Buffer body) {
        Optional<DirectDepositRequest> deposit = PlainDeposits.one(body.getBytes());
        if (deposit.isEmpty()) {
            goOn(request, body);
            return;
        }
        Context loop = request.vertx().getOrCreateContext();
        var _ = makeDeposit
                .by(caller, deposit.get())
                .whenComplete((made, trouble) -> loop.runOnContext(_ -> tell(request, body, made, trouble)));
    }

    private void tell(RoutingContext request, Buffer body, @Nullable Made made, @Nullable Throwable trouble) {
        if (made != null) {
            quick.increment();
            answers.made(request, made);
        } else {
            refuse(request, body, trouble);
        }
    }

    /** Items wait for their lanes, and the key for the database: not on the event loop. */
    private void batch(RoutingContext request, Caller caller, Buffer body) {
        MoveKey key =
                MoveKey.of(caller, "POST /transfer-batches", request.request().getHeader(MoveKey.HEADER));
        var _ = request.vertx()
                .executeBlocking(() -> post(caller, key, body), false)
                .onComplete(posted -> {
                    if (posted.succeeded() && posted.result().isPresent()) {
                        quick.increment();
                        answers.json(request, 200, posted.result().get());
                    } else if (posted.succeeded()) {
                        goOn(request, body);
                    } else {
                        refuse(request, body, posted.cause());
                    }
                });
    }

    private Optional<Buffer> post(Caller caller, MoveKey key, Buffer body) {
        Optional<TransferBatchRequest> batch = PlainDeposits.many(body.getBytes());
        return batch.map(each -> answers.written(postBatch.by(caller, key, each)));
    }

    private void refuse(RoutingContext request, Buffer body, @Nullable Throwable trouble) {
        Throwable cause = trouble instanceof CompletionException wrapped ? wrapped.getCause() : trouble;
        if (cause instanceof Refused refused) {
            quick.increment();
            answers.no(request, refused.refusal());
        } else {
            goOn(request, body);
        }
    }

    private void goOn(RoutingContext request, Buffer body) {
        onward.increment();
        ((RoutingContextInternal) request).setBody(body);
        request.next();
    }

    private interface Way {
        void go(RoutingContext request, Caller caller, Buffer body);
    }
}
