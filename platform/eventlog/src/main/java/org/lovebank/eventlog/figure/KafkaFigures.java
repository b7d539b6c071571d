package org.lovebank.eventlog.figure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.jspecify.annotations.Nullable;

/** The few of Kafka's own two hundred figures of a client that an operator acts on. They belong to whichever client lives. */
public final class KafkaFigures {

    private static final Set<String> CLIENT_ONLY = Set.of("client-id");
    private static final List<String> PRODUCER = List.of(
            "record-send-rate",
            "record-error-rate",
            "request-latency-avg",
            "buffer-available-bytes",
            "connection-count");
    private static final List<String> CONSUMER = List.of(
            "records-lag-max",
            "records-consumed-rate",
            "fetch-latency-avg",
            "assigned-partitions",
            "rebalance-total",
            "last-poll-seconds-ago",
            "connection-count");

    private volatile @Nullable Supplier<Map<MetricName, ? extends Metric>> client;

    private KafkaFigures(MeterRegistry registry, String kind, Tags tags, List<String> names) {
        for (String name : names) {
            Gauge.builder("lovebank.kafka." + kind + "." + name.replace('-', '.'), this, figures -> figures.read(name))
                    .tags(tags)
                    .register(registry);
        }
    }

    /** The figures of the producer that copies a log. */
    public static KafkaFigures ofProducer(MeterRegistry registry, String source) {
        return new KafkaFigures(registry, "producer", Tags.of("source", source), PRODUCER);
    }

    /** The figures of the house's consumer. */
    public static KafkaFigures ofConsumer(MeterRegistry registry) {
        return new KafkaFigures(registry, "consumer", Tags.empty(), CONSUMER);
    }

    /** From now on this client is shown: the one before it is closed. */
    public void show(Supplier<Map<MetricName, ? extends Metric>> metrics) {
        client = metrics;
    }

    private double read(String name) {
        var shown = client;
        if (shown == null) {
            return Double.NaN;
        }
        for (var metric : shown.get().entrySet()) {
            MetricName key = metric.getKey();
            if (key.name().equals(name)
                    && key.tags().keySet().equals(CLIENT_ONLY)
                    && metric.getValue().metricValue() instanceof Number number) {
                return number.doubleValue();
            }
        }
        return Double.NaN;
    }
}
