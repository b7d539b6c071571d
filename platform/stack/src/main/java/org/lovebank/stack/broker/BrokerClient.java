package org.lovebank.stack.broker;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Asks a broker whether it answers, and makes topics that are missing. */
public final class BrokerClient {
    private static final short ONE_COPY = 1;

    private final String bootstrap;

    public BrokerClient(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** True when the broker answers a request within {@code patience}. */
    public boolean answersWithin(Duration patience) {
        Admin admin = admin(patience);
        try {
            admin.describeCluster().nodes().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException silent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            // A plain close() waits for ever when the broker is frozen.
            admin.close(Duration.ZERO);
        }
    }

    /** Makes those of {@code names} that do not exist, each with {@code partitions} partitions. */
    public void createTopics(Collection<String> names, int partitions) {
        Duration patience = Duration.ofSeconds(30);
        try (Admin admin = admin(patience)) {
            var known = admin.listTopics().names().get();
            var missing = names.stream()
                    .filter(name -> !known.contains(name))
                    .map(name -> topic(name, partitions))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("topics cannot be made: " + refused.getMessage(), refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while topics were made", interrupted);
        }
    }

    private static NewTopic topic(String name, int partitions) {
        NewTopic topic = new NewTopic(name, partitions, ONE_COPY);
        Duration kept = SuiteTopics.RETENTION.get(name);
        return kept == null ? topic : topic.configs(Map.of("retention.ms", Long.toString(kept.toMillis())));
    }

    private Admin admin(Duration patience) {
        int millis = Math.toIntExact(patience.toMillis());
        return Admin.create(
                Map.of("bootstrap.servers", bootstrap, "default.api.timeout.ms", millis, "request.timeout.ms", millis));
    }
}
