package org.lovebank.eventlog.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.lovebank.eventlog.figure.KafkaFigures;
import org.lovebank.http.fault.FaultListener;
import org.lovebank.http.fault.FaultPoint;

/** Sends batches and waits for every acknowledgement. After any doubt the producer is thrown away: it may be confused. */
final class Sender implements AutoCloseable {

    private static final int METADATA_MILLIS = 5_000;
    private static final int GATHER_MILLIS = 5;
    private static final int MOST_BATCH_BYTES = 256 * 1_024;

    private final Map<String, Object> kafka;
    private final KafkaTopic topic;
    private final FaultListener faults;
    private final KafkaFigures figures;
    private final int deliveryMillis;
    private volatile @Nullable Producer<byte[], byte[]> producer;

    Sender(
            Map<String, Object> kafka,
            KafkaTopic topic,
            FaultListener faults,
            KafkaFigures figures,
            Duration deliveryTimeout) {
        this.deliveryMillis = (int) deliveryTimeout.toMillis();
        this.kafka = kafka;
        this.topic = topic;
        this.faults = faults;
        this.figures = figures;
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
                acknowledgement.get(deliveryMillis + METADATA_MILLIS, TimeUnit.MILLISECONDS);
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
            topic.ensure();
            open = new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer());
            producer = open;
            figures.show(open::metrics);
        }
        return open;
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, GATHER_MILLIS);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, MOST_BATCH_BYTES);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, deliveryMillis / 3);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryMillis);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, METADATA_MILLIS);
        return settings;
    }

    /** Nobody knows what Kafka has of the batch: all of it will be sent again. */
    static final class NotSent extends Exception {

        private static final long serialVersionUID = 1;

        NotSent(Exception doubt) {
            super(doubt);
        }
    }
}
