package org.lovebank.eventlog.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.lovebank.events.Topics;

/** Makes sure that a topic is there and has a partition for every shard, before anything is sent to it. */
final class KafkaTopic {

    private static final int WAIT_MILLIS = 5_000;

    private final String name;
    private final Map<String, Object> kafka;
    private final boolean create;
    private final Duration retention;

    KafkaTopic(String name, Map<String, Object> kafka, boolean create, Duration retention) {
        this.name = name;
        this.kafka = kafka;
        this.create = create;
        this.retention = retention;
    }

    void ensure() throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, WAIT_MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, WAIT_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            int partitions = partitions(admin);
            if (partitions == 0 && create) {
                createIn(admin);
            } else if (partitions != Topics.SHARDS) {
                throw new IllegalStateException(
                        "topic=" + name + " has " + partitions + " partitions and must have " + Topics.SHARDS);
            }
        }
    }

    private int partitions(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        try {
            var described = admin.describeTopics(List.of(name)).allTopicNames();
            return described.get(WAIT_MILLIS, TimeUnit.MILLISECONDS).values().stream()
                    .mapToInt(topic -> topic.partitions().size())
                    .sum();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownTopicOrPartitionException) {
                return 0;
            }
            throw failed;
        }
    }

    private void createIn(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        NewTopic topic = new NewTopic(name, Optional.of(Topics.SHARDS), Optional.empty())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        String.valueOf(retention.toMillis())));
        try {
            admin.createTopics(List.of(topic)).all().get(WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }
}
