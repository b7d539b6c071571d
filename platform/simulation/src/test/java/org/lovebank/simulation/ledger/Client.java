package org.lovebank.simulation.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.simulation.world.Sometimes;
import org.lovebank.simulation.world.World;
import org.lovebank.timebank.ledger.LedgerRefusal.LedgerBusy;
import org.lovebank.timebank.ledger.Receipt;
import org.lovebank.timebank.ledger.lane.LedgerDoor;
import org.lovebank.timebank.ledger.lane.Posting;

/** Somebody who asks the bank, asks again until there is an answer, and remembers what was promised. */
final class Client {

    private static final long MILLI = 1_000_000;
    private static final long PATIENCE = 12_000 * MILLI;

    private final World world;
    private final JournalServer server;
    private final @Nullable LedgerDoor[] ledgers;
    private final Requests requests;
    private final List<Promise> promises = new ArrayList<>();
    private int rivals;
    private boolean finished;

    Client(World world, JournalServer server, @Nullable LedgerDoor[] ledgers, Requests requests) {
        this.world = world;
        this.server = server;
        this.ledgers = ledgers;
        this.requests = requests;
    }

    /** What the bank said: transfers, or a code. */
    record Promise(Posting posting, @Nullable Receipt receipt, String code) {

        String said() {
            return receipt == null
                    ? code
                    : (receipt.replayed() ? "again " : "")
                            + receipt.transfers().stream()
                                    .map(transfer -> transfer.lane() + "/" + transfer.seq())
                                    .toList();
        }
    }

    boolean finished() {
        return finished && rivals == 0;
    }

    void ask(int times) {
        for (int i = 0; i < times; i++) {
            Posting posting = requests.next();
            Posting rival = requests.rivalOf(posting);
            if (rival != null) {
                compete(rival);
            }
            Promise promise = answered(posting);
            requests.settled(posting);
            if (world.chance().below(4) == 0) {
                requests.again(posting);
                mustBeTheSame(promise, insist(posting));
            }
            world.sleep(world.chance().between(1, 120) * MILLI);
        }
        finished = true;
    }

    private Promise answered(Posting posting) {
        Promise promise = insist(posting);
        promises.add(promise);
        mustStand(promise);
        return promise;
    }

    /** Somebody asks something else under the same id at the same time. */
    private void compete(Posting rival) {
        world.tally().saw(Sometimes.TWO_BODIES_AT_ONCE);
        rivals++;
        world.somebody("rival", () -> {
            world.sleep(world.chance().between(0, 30) * MILLI);
            answered(rival);
            rivals--;
        });
    }

    /** Asks one replica, then perhaps the other, until there is an answer. */
    private Promise insist(Posting posting) {
        boolean asked = false;
        while (true) {
            LedgerDoor ledger = ledgers[world.chance().below(ledgers.length)];
            if (ledger != null) {
                CompletableFuture<Receipt> answer = ledger.submit(posting);
                long patience = world.chance().below(6) == 0 ? 20 * MILLI : PATIENCE;
                if (world.await(answer::isDone, patience)) {
                    Promise promise = promise(posting, answer);
                    if (promise != null) {
                        mustBeNew(promise, asked || requests.wasAsked(posting));
                        return promise;
                    }
                } else {
                    world.tally().saw(Sometimes.ANSWER_NEVER_CAME);
                }
                asked = true;
            }
            world.sleep(world.chance().between(10, 400) * MILLI);
        }
    }

    private @Nullable Promise promise(Posting posting, CompletableFuture<Receipt> answer) {
        try {
            Receipt receipt = answer.join();
            world.tally().saw(receipt.replayed() ? Sometimes.REPLAYED : Sometimes.POSTED);
            return new Promise(posting, receipt, "OK");
        } catch (CompletionException no) {
            if (!(no.getCause() instanceof Refused refused)) {
                Throwable cause = no.getCause();
                world.violated("C2: the ledger broke: " + cause + ", " + (cause == null ? null : cause.getCause()));
                return new Promise(posting, null, "BROKEN");
            }
            if (refused.refusal() instanceof LedgerBusy) {
                return null;
            }
            world.tally().saw(Sometimes.REFUSED);
            return new Promise(posting, null, refused.refusal().code());
        }
    }

    /** Who asks for the first time is not told that it was done before, even when the ledger itself had to look. */
    private void mustBeNew(Promise promise, boolean asked) {
        Receipt receipt = promise.receipt();
        if (!asked && receipt != null && receipt.replayed()) {
            world.violated("C2: told the first time that it was done before: " + promise.said());
        }
    }

    /** An answer means that it is on disk, or that it never will be. */
    private void mustStand(Promise promise) {
        Receipt receipt = promise.receipt();
        if (receipt != null) {
            receipt.transfers().forEach(transfer -> {
                if (!transfer.equals(server.byId.get(transfer.entry().id()))) {
                    world.violated("C2: promised and not in the journal: " + transfer);
                }
            });
            Set<UUID> ids = requests.mustMove(promise.posting());
            ids.forEach(id -> receipt.transfer(id));
        } else if (!promise.code().equals("IDEMPOTENCY_KEY_REUSED")) {
            for (UUID id : requests.ownIds(promise.posting())) {
                if (server.byId.containsKey(id)) {
                    world.violated("C2: refused with " + promise.code() + " and in the journal: " + id);
                }
            }
        }
    }

    private void mustBeTheSame(Promise first, Promise again) {
        Receipt once = first.receipt();
        Receipt twice = again.receipt();
        boolean same = first.code().equals(again.code())
                && (once == null
                        || (twice != null
                                && twice.replayed()
                                && once.transfers().equals(twice.transfers())));
        if (!same) {
            world.violated("C2: asked twice, told two things: " + first.said() + " and " + again.said() + " of "
                    + first.posting());
        }
    }

    /** Once more, when everything is quiet. */
    void promisesHold() {
        promises.forEach(this::mustStand);
    }
}
