package org.lovebank.eventlog.consumer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;
import org.jboss.logging.Logger;
import org.lovebank.eventlog.replay.FarLog;
import org.lovebank.eventlog.thread.Backoff;
import org.lovebank.eventlog.wire.Arrival;
import org.lovebank.eventlog.wire.LogPage;

/** Fetches from the source's log what Kafka did not bring, without ever keeping the poll thread waiting. */
final class Healing {

    private static final Logger LOG = Logger.getLogger(Healing.class);

    private final FarLog log;
    private final String source;
    private final int pageSize;
    private final IntFunction<Backoff> newBackoff;
    private final Map<Integer, Backoff> backoffs = new HashMap<>();
    private final Map<Integer, CompletableFuture<LogPage>> pages = new HashMap<>();

    Healing(FarLog log, String source, int pageSize, IntFunction<Backoff> newBackoff) {
        this.newBackoff = newBackoff;
        this.log = log;
        this.source = source;
        this.pageSize = pageSize;
    }

    /** One step for a shard that misses something: asks, or takes the answer that has come. */
    void step(ShardInbox inbox) {
        CompletableFuture<LogPage> page = pages.get(inbox.shard());
        if (page == null && !backoff(inbox).resting()) {
            pages.put(inbox.shard(), log.page(inbox.shard(), inbox.last(), pageSize));
        } else if (page != null && page.isDone()) {
            pages.remove(inbox.shard());
            take(inbox, page);
        }
    }

    private void take(ShardInbox inbox, CompletableFuture<LogPage> page) {
        try {
            List<Arrival> arrivals = page.join().arrivals();
            long before = inbox.last();
            inbox.take(arrivals);
            if (inbox.last() > before) {
                backoff(inbox).succeeded();
            } else if (!inbox.resting()) {
                LOG.errorf("source=%s shard=%d has no seq=%d in its log", source, inbox.shard(), before + 1);
                backoff(inbox).rest();
            }
        } catch (CompletionException unreachable) {
            LOG.warnf("source=%s shard=%d cannot be healed now: %s", source, inbox.shard(), unreachable.getCause());
            backoff(inbox).rest();
        }
    }

    private Backoff backoff(ShardInbox inbox) {
        return backoffs.computeIfAbsent(inbox.shard(), newBackoff::apply);
    }
}
