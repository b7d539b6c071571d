package org.lovebank.eventlog.replay;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.lovebank.eventlog.wire.LogPage;
import org.lovebank.eventlog.wire.LogPage.Heads;
import org.lovebank.simulation.event.LogRows;
import org.lovebank.simulation.event.RelayTables;
import org.lovebank.simulation.world.Sometimes;
import org.lovebank.simulation.world.World;

/** The way to a source's management port: slow, and not always there. What is answered is what the house would answer. */
public final class SimulatedFarLog implements FarLog {

    private static final long GIVEN_UP = 10_000_000_000L;

    private final World world;
    private final String source;
    private final LogRows rows;
    private final RelayTables tables;
    private boolean cutOff;

    public SimulatedFarLog(World world, String source, LogRows rows, RelayTables tables) {
        this.world = world;
        this.source = source;
        this.rows = rows;
        this.tables = tables;
    }

    /** Nobody reaches it. */
    public void cutOff(boolean off) {
        if (off) {
            world.tally().saw(Sometimes.FAR_LOG_UNREACHABLE);
        }
        cutOff = off;
    }

    @Override
    public CompletableFuture<LogPage> page(int shard, long after, int limit) {
        world.tally().saw(Sometimes.FAR_LOG_ASKED);
        int page = world.chance().between(1, Math.clamp(limit, 1, Logs.LONGEST_PAGE));
        return answered(() -> Logs.page(source, shard, rows.read(shard, after, page), tables.epochs()));
    }

    @Override
    public CompletableFuture<Heads> heads() {
        return answered(() -> Logs.heads(source, rows.heads(), tables.epochs()));
    }

    /** The answer is made at one moment and arrives at another. */
    private <T> CompletableFuture<T> answered(Supplier<T> answer) {
        CompletableFuture<T> promise = new CompletableFuture<>();
        world.later(delay(), () -> {
            if (cutOff) {
                world.later(
                        GIVEN_UP / 4,
                        () -> promise.completeExceptionally(
                                new CompletionException(new java.net.ConnectException("unreachable"))));
            } else {
                T said = answer.get();
                world.later(delay(), () -> promise.complete(said));
            }
        });
        return promise;
    }

    private long delay() {
        return world.chance().between(1, world.chance().below(10) == 0 ? 2_000 : 30) * 1_000_000L;
    }
}
