package org.lovebank.stack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lovebank.stack.broker.BrokerClient;

@Timeout(120)
class KafkaBrokerTest {
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static KafkaBroker broker;

    @BeforeAll
    static void startBroker() {
        broker = KafkaBroker.start(folder);
    }

    @AfterAll
    static void endBroker() {
        broker.close();
    }

    @Test
    void aKilledBrokerComesBackWithWhatItAcknowledged() throws Exception {
        // given
        broker.createTopics(List.of("kept"), 12);
        send("kept", "an hour of help");
        broker.kill();

        // when
        broker.restart();

        // then
        assertThat(readFirst("kept")).isEqualTo("an hour of help");
    }

    @Test
    void anEmptiedBrokerHasForgottenEverything() throws Exception {
        // given
        broker.createTopics(List.of("forgotten"), 1);
        broker.stop();
        broker.deleteData();

        // when
        broker.restart();

        // then
        assertThat(topics()).doesNotContain("forgotten");
    }

    @Test
    void aFrozenBrokerAnswersOnlyAfterItGoesOn() {
        // given
        BrokerClient client = new BrokerClient(broker.bootstrap());
        broker.pause();
        boolean whileFrozen = client.answersWithin(SHORT);

        // when
        broker.resume();

        // then
        assertThat(whileFrozen).isFalse();
        assertThat(client.answersWithin(LONG)).isTrue();
    }

    @Test
    void noTopicAppearsByItself() throws Exception {
        // given
        try (var consumer = consumer()) {
            // when
            consumer.assign(List.of(new TopicPartition("never-made", 0)));
            consumer.poll(Duration.ofMillis(500));
        }

        // then
        assertThat(topics()).doesNotContain("never-made");
    }

    private static void send(String topic, String words) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrap(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 3, "key", words)).get();
        }
    }

    private static String readFirst(String topic) {
        try (var consumer = consumer()) {
            TopicPartition third = new TopicPartition(topic, 3);
            consumer.assign(List.of(third));
            consumer.seekToBeginning(List.of(third));
            return consumer.poll(LONG).iterator().next().value();
        }
    }

    private static KafkaConsumer<String, String> consumer() {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrap());
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static Set<String> topics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            return admin.listTopics().names().get();
        }
    }
}
