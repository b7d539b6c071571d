package org.lovebank.task.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.eventlog.LogRecord;
import org.lovebank.eventlog.LogSource;
import org.lovebank.eventlog.Shards;
import org.lovebank.eventlog.wire.CloudEventRecords;
import org.lovebank.eventlog.wire.Epoch;
import org.lovebank.eventlog.wire.Lineage;
import org.lovebank.events.EventJson;
import org.lovebank.events.Topics;
import org.lovebank.events.VolunteerEvent;
import org.lovebank.events.VolunteerEvent.VolunteerRegistered;
import org.lovebank.task.Person;
import org.lovebank.task.Profile;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.WishFixture;

/** With the post office at work: what the registry sends arrives, and what this house tells leaves, over a real broker. */
@QuarkusTest
@TheHouse
@TestProfile(RegistryEventsTest.PostOfficeOpen.class)
@SuppressWarnings("NullAway.Init")
class RegistryEventsTest {

    private final Map<Integer, Long> sent = new HashMap<>();

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void aVolunteerIsLearntOnceThoughKafkaBringsThemTwice() throws Exception {
        // given
        UUID id = UUID.randomUUID();
        VolunteerRegistered registered = new VolunteerRegistered(id, 1, new Profile().state());

        // when
        send(List.of(registered), 2);

        // then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(rows.texts("select area_path from volunteer where id = ?", id))
                        .containsExactly(Person.WALL));
        UUID wish = WishFixture.published(Person.resident(), WishFixture.lamp(clock.instant()));
        WishFixture.claimed(Person.volunteer(id), wish);
        toldOnKafka(wish, "CLAIMED");
    }

    private void send(List<VolunteerEvent> events, int times) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (VolunteerEvent event : events) {
                int shard = Shards.of(event.subject());
                long sequence = sent.merge(shard, 1L, Long::sum);
                LogRecord row = new LogRecord(
                        shard,
                        sequence,
                        UUID.randomUUID(),
                        EventJson.typeOf(event),
                        event.subject(),
                        event.version(),
                        Instant.EPOCH,
                        null,
                        null,
                        new String(EventJson.write(event), UTF_8));
                for (int i = 0; i < times; i++) {
                    producer.send(CloudEventRecords.of(new VolunteerLog(), row, Lineage.endingWith(new Epoch(1, 0))))
                            .get();
                }
            }
        }
    }

    private static void toldOnKafka(UUID wish, String state) {
        Map<String, Object> settings = kafka();
        settings.put("group.id", UUID.randomUUID().toString());
        settings.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.TASK));
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    String data = new String(record.value(), UTF_8);
                    if (data.contains(wish.toString()) && data.contains(state)) {
                        return true;
                    }
                }
                return false;
            });
        }
    }

    private static Map<String, Object> kafka() {
        String bootstrap = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        return new HashMap<>(Map.of("bootstrap.servers", bootstrap));
    }

    /** The registry's log, as far as a record on Kafka must name it. */
    private static final class VolunteerLog implements LogSource {

        @Override
        public String name() {
            return "volunteer";
        }

        @Override
        public String topic() {
            return Topics.VOLUNTEER;
        }

        @Override
        public int shards() {
            return Topics.SHARDS;
        }

        @Override
        public long[] heads(Connection unused) {
            return new long[Topics.SHARDS];
        }

        @Override
        public List<LogRecord> read(Connection unused, int shard, long after, int limit) {
            return List.of();
        }
    }

    public static final class PostOfficeOpen implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "lovebank.eventlog.relay.enabled", "true",
                    "lovebank.eventlog.consumer.enabled", "true",
                    "lovebank.eventlog.sources.volunteer", "http://127.0.0.1:9",
                    "lovebank.eventlog.sources.timebank", "http://127.0.0.1:9");
        }
    }
}
