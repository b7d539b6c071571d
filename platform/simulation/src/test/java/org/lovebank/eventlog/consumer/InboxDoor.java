package org.lovebank.eventlog.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.lovebank.eventlog.EventLogSettings;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.eventlog.inbox.InboxDatabase;
import org.lovebank.eventlog.replay.FarLog;
import org.lovebank.eventlog.thread.Backoff;
import org.lovebank.eventlog.thread.Job;
import org.lovebank.simulation.event.Broker;
import org.lovebank.simulation.world.Door;
import org.lovebank.simulation.world.Sometimes;
import org.lovebank.simulation.world.World;

/** Opens the poll loop of production on a simulated database and a simulated Kafka. */
public final class InboxDoor {

    private static final MeterRegistry METERS = new SimpleMeterRegistry();
    private static final InboxMetrics METRICS = new InboxMetrics(METERS, "world");

    private final World world;
    private final Broker broker;
    private final FarLog log;
    private final EventLogSettings.Consumer settings;
    private final double duplicatesBefore = counted("duplicates");
    private final double healedBefore = counted("gaps.healed");

    public InboxDoor(World world, Broker broker, FarLog log, EventLogSettings.Consumer settings) {
        this.world = world;
        this.broker = broker;
        this.log = log;
        this.settings = settings;
    }

    /** Adds what the inboxes of this world counted. */
    public void tallyUp() {
        world.tally().saw(Sometimes.DUPLICATE_SKIPPED, (int) (counted("duplicates") - duplicatesBefore));
        world.tally().saw(Sometimes.GAP_HEALED, (int) (counted("gaps.healed") - healedBefore));
    }

    private static double counted(String what) {
        return METERS.counter("lovebank.inbox." + what, "source", "world").count();
    }

    /** A poll loop with a Kafka consumer of its own. */
    public Job open(EventSubscription subscription, InboxDatabase database) {
        world.pass(Door.INBOX_OPENS);
        String source = subscription.source();
        var sweep = new Sweep(
                source, log, database, METRICS, world, settings.sweepInterval().toNanos());
        var healing = new Healing(
                log, source, settings.batch(), _ -> new Backoff(world, settings.backoffFrom(), settings.backoffTo()));
        var listener = new Listener(
                subscription,
                shard -> new ShardInbox(subscription, shard, settings, database, world.faultPoints(), METRICS, world),
                sweep,
                healing);
        return new Inbox(broker.consumer(settings.batch()), List.of(listener), database);
    }
}
