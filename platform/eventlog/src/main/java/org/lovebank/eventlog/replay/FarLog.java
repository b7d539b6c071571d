package org.lovebank.eventlog.replay;

import java.util.concurrent.CompletableFuture;
import org.lovebank.eventlog.wire.LogPage;
import org.lovebank.eventlog.wire.LogPage.Heads;

/** Another house's log, asked directly. Answers come later, or the future fails. */
public interface FarLog {

    /** The next events of a shard after a number, at most {@code limit}. */
    CompletableFuture<LogPage> page(int shard, long after, int limit);

    /** The newest number of each shard. */
    CompletableFuture<Heads> heads();
}
