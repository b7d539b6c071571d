package org.lovebank.eventlog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What an operator may set about the post office. */
@ConfigMapping(prefix = "lovebank.eventlog")
public interface EventLogSettings {

    /** The name of this house and of its log: volunteer, timebank, task or gateway. */
    String house();

    /**
     * Management addresses of the house behind each subscribed source, of one copy or several; the next is asked where one
     * does not answer. Asked for what Kafka does not have. A source named like {@code timebank-transfers} is found at
     * {@code timebank} too.
     */
    Map<String, List<URI>> sources();

    /**
     * The epoch in which this house lives at least. After a restore: one more than any house has seen of this one; the
     * new epoch begins before the house serves, and a start with the same number begins nothing.
     */
    @WithDefault("1")
    int epoch();

    Relay relay();

    Consumer consumer();

    /** Copying this house's logs to Kafka. */
    interface Relay {
        @WithDefault("true")
        boolean enabled();

        /** How soon a commit of another replica is noticed; own commits wake the relay at once. */
        @WithDefault("50ms")
        Duration pollInterval();

        /** How often shards are shared out among the replicas anew. */
        @WithDefault("5s")
        Duration leaseInterval();

        /** Records read per shard and round. */
        @WithDefault("500")
        int batch();

        /** Whether a missing topic is created (12 partitions, the broker's own replication factor). */
        @WithDefault("true")
        boolean createTopics();

        /** How long Kafka may take to acknowledge before a batch counts as lost and is sent again. */
        @WithDefault("30s")
        Duration deliveryTimeout();

        /** How long Kafka keeps the copy. */
        @WithDefault("30d")
        Duration retention();
    }

    /** Listening to other houses. */
    interface Consumer {
        @WithDefault("true")
        boolean enabled();

        /** Events per transaction, at most. */
        @WithDefault("500")
        int batch();

        /** How often the source is asked whether something is missing that Kafka will never bring. */
        @WithDefault("10s")
        Duration sweepInterval();

        /** How often one event may fail for no known reason before it is parked. */
        @WithDefault("10")
        int attempts();

        @WithDefault("100ms")
        Duration backoffFrom();

        @WithDefault("30s")
        Duration backoffTo();

        /**
         * Kafka's group protocol: {@code classic}, where this house says after which silence another replica takes
         * over, or {@code consumer} (KIP-848), where the broker does, after 45 s if nobody told it otherwise.
         */
        @WithDefault("classic")
        String groupProtocol();

        /** After which silence another replica takes over; Kafka's brokers refuse less than 6 s. */
        @WithDefault("6s")
        Duration sessionTimeout();
    }
}
