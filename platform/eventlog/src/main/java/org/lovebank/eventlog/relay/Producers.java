package org.lovebank.eventlog.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.lovebank.eventlog.figure.KafkaFigures;

/** Makes Kafka's own producers for one topic. */
final class Producers implements Sender.Opening {

    private static final int METADATA_MILLIS = 5_000;
    private static final int GATHER_MILLIS = 5;
    private static final int MOST_BATCH_BYTES = 256 * 1_024;

    private final Map<String, Object> kafka;
    private final KafkaTopic topic;
    private final KafkaFigures figures;
    private final int deliveryMillis;

    Producers(Map<String, Object> kafka, KafkaTopic topic, KafkaFigures figures, Duration deliveryTimeout) {
        this.kafka = kafka;
        this.topic = topic;
        this.figures = figures;
        this.deliveryMillis = (int) deliveryTimeout.toMillis();
    }

    @Override
    public Producer<byte[], byte[]> open() throws ExecutionException, InterruptedException, TimeoutException {
        topic.ensure();
        var producer = new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer());
        figures.show(producer::metrics);
        return producer;
    }

    /** After this an acknowledgement does not come any more. */
    Duration longestWait() {
        return Duration.ofMillis(deliveryMillis + METADATA_MILLIS);
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
}
