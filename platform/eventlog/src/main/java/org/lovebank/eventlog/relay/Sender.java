package org.lovebank.eventlog.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.lovebank.http.fault.FaultListener;
import org.lovebank.http.fault.FaultPoint;

/** Sends batches and waits for every acknowledgement. After any doubt the producer is thrown away: it may be confused. */
final class Sender implements AutoCloseable {

    private final Opening producers;
    private final FaultListener faults;
    private final Duration patience;
    private volatile @Nullable Producer<byte[], byte[]> producer;

    /** {@code patience} is how long one acknowledgement is waited for. */
    Sender(Opening producers, FaultListener faults, Duration patience) {
        this.producers = producers;
        this.faults = faults;
        this.patience = patience;
    }

    /** Returns when Kafka has acknowledged all records. */
    void send(List<ProducerRecord<byte[], byte[]>> records) throws NotSent, InterruptedException {
        try {
            Producer<byte[], byte[]> open = open();
            List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(records.size());
            for (ProducerRecord<byte[], byte[]> record : records) {
                acknowledgements.add(failFast(open.send(record)));
                if (acknowledgements.size() == (records.size() + 1) / 2) {
                    faults.passed(FaultPoint.RELAY_MID_SEND);
                }
            }
            // Nobody lingers after this: what was gathered goes at once, in as few requests as there are partitions.
            open.flush();
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException | TimeoutException | KafkaException | IllegalStateException doubt) {
            close();
            throw new NotSent(doubt);
        }
    }

    /** A send that waited in vain for the topic has failed already; each of the following would wait as long again. */
    private static Future<RecordMetadata> failFast(Future<RecordMetadata> acknowledgement)
            throws ExecutionException, InterruptedException {
        if (acknowledgement.isDone()) {
            acknowledgement.get();
        }
        return acknowledgement;
    }

    /** May be called by another thread too: what is being sent then fails at once. */
    @Override
    public void close() {
        Producer<byte[], byte[]> open = producer;
        if (open != null) {
            open.close(Duration.ZERO);
            producer = null;
        }
    }

    private Producer<byte[], byte[]> open() throws ExecutionException, InterruptedException, TimeoutException {
        Producer<byte[], byte[]> open = producer;
        if (open == null) {
            open = producers.open();
            producer = open;
        }
        return open;
    }

    /** How a producer for the topic is made. */
    interface Opening {
        Producer<byte[], byte[]> open() throws ExecutionException, InterruptedException, TimeoutException;
    }

    /** Nobody knows what Kafka has of the batch: all of it will be sent again. */
    static final class NotSent extends Exception {

        private static final long serialVersionUID = 1;

        NotSent(Exception doubt) {
            super(doubt);
        }
    }
}
