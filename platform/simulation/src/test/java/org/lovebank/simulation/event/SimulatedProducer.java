package org.lovebank.simulation.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.lovebank.simulation.world.Door;
import org.lovebank.simulation.world.Sometimes;
import org.lovebank.simulation.world.World;

/** A producer as Kafka's is: gathers, sends partition by partition, and does not always learn what became of it. */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // there is one thread
final class SimulatedProducer extends MockProducer<byte[], byte[]> {

    private static final long DELIVERY = 3_000_000_000L;

    private final World world;
    private final Broker broker;
    private final Map<Integer, List<Waiting>> gathered = new LinkedHashMap<>();
    private boolean closed;

    SimulatedProducer(World world, Broker broker) {
        super();
        this.world = world;
        this.broker = broker;
    }

    private record Waiting(ProducerRecord<byte[], byte[]> record, CompletableFuture<RecordMetadata> answer) {}

    @Override
    public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        var waiting = new Waiting(record, new CompletableFuture<>());
        Integer partition = record.partition();
        gathered.computeIfAbsent(partition == null ? 0 : partition, _ -> new ArrayList<>())
                .add(waiting);
        return waiting.answer();
    }

    @Override
    public void flush() {
        world.pass(Door.PRODUCER_FLUSHES);
        for (List<Waiting> batch : gathered.values()) {
            world.pass(Door.PRODUCER_SENDS);
            boolean reached = world.await(broker::reachable, DELIVERY);
            int good = batch.size();
            if (!reached || world.chance().hits(world.faults().unsent())) {
                good = reached ? world.chance().below(batch.size()) : 0;
            }
            batch.subList(0, good).forEach(this::arrive);
            fail(batch.subList(good, batch.size()));
        }
        gathered.clear();
        world.pass(Door.PRODUCER_WAITS);
    }

    private void arrive(Waiting waiting) {
        broker.keep(waiting.record());
        waiting.answer().complete(new RecordMetadata(new TopicPartition(broker.topic(), 0), 0, 0, 0, 0, 0));
    }

    /** Not acknowledged; it may have arrived, or arrive when nobody expects it any more. */
    private void fail(List<Waiting> unsent) {
        if (unsent.isEmpty()) {
            return;
        }
        world.tally().saw(Sometimes.ACKNOWLEDGEMENT_LOST);
        if (world.chance().hits(world.faults().late())) {
            world.tally().saw(Sometimes.RECORD_ARRIVED_LATE);
            List<Waiting> late = List.copyOf(unsent);
            world.later(world.chance().below(5_000_000_000L), () -> late.forEach(w -> broker.keep(w.record())));
        }
        unsent.forEach(waiting -> waiting.answer().completeExceptionally(new TimeoutException("no acknowledgement")));
    }

    @Override
    public void close(Duration timeout) {
        closed = true;
    }
}
