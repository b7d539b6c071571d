package org.lovebank.timebank.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.Topics;
import org.lovebank.stack.proof.TrustedKeys;
import org.lovebank.stack.proof.VerifyFromOutside;
import org.lovebank.stack.proof.WalkReport;
import org.lovebank.stack.testing.HouseUnderTest;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.Seals;
import org.lovebank.timebank.fixture.Visitor;
import org.lovebank.timebank.ledger.checkpoint.Checkpoint;
import org.lovebank.timebank.ledger.checkpoint.SealLedger;

/** The seals reach Kafka, in order and for 400 days, and a copy taken there proves the export. */
@QuarkusTest
@TestProfile(CheckpointTopicTest.RelayOn.class)
class CheckpointTopicTest {

    private final Registry registry;
    private final SealLedger sealLedger;
    private final String bootstrap;

    CheckpointTopicTest(
            Registry registry,
            SealLedger sealLedger,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.registry = registry;
        this.sealLedger = sealLedger;
        this.bootstrap = bootstrap;
    }

    @Test
    void aCopyTakenFromKafkaProvesTheExport() throws Exception {
        // given
        Checkpoint first = sealed();
        Checkpoint second = sealed();
        // when
        List<String> copies = copiesUpTo(second.no());
        String export = Visitor.staff(Roles.AUDITOR, "cn")
                .gets("/ledger/export")
                .statusCode(200)
                .extract()
                .asString();
        WalkReport report = new VerifyFromOutside(TrustedKeys.ofSeed(Seals.SEED), copies)
                .export(new BufferedReader(new StringReader(export)));
        // then
        assertThat(report).isEqualTo(new WalkReport(true, second.rows(), 0, second.no(), (int) second.no(), List.of()));
        assertThat(copies.get((int) first.no() - 1)).contains(first.root());
    }

    @Test
    void theTopicKeepsThemFor400Days() throws Exception {
        // given
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.CHECKPOINTS);
        // when
        try (Admin admin = Admin.create(kafka())) {
            Config config = Objects.requireNonNull(
                    admin.describeConfigs(List.of(topic)).all().get().get(topic));
            String kept = config.get("retention.ms").value();
            // then
            assertThat(kept).isEqualTo(Long.toString(Duration.ofDays(400).toMillis()));
        }
    }

    private Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", bootstrap);
    }

    private Checkpoint sealed() {
        registry.finalises(registry.registersVolunteer("cn"), 60);
        return sealLedger.now().orElseThrow();
    }

    private List<String> copiesUpTo(long no) {
        TopicPartition partition = new TopicPartition(Topics.CHECKPOINTS, 0);
        List<String> copies = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(kafka(), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofMillis(200))) {
                    String type =
                            new String(each.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
                    assertThat(type).isEqualTo("tb.checkpoint.made.v1");
                    // What was sent twice counts once.
                    if (new ObjectMapper().readTree(each.value()).get("version").asLong() == copies.size() + 1) {
                        copies.add(each.value());
                    }
                }
                return copies.size() >= no;
            });
        }
        return copies;
    }

    /** With a broker, and a relay that copies to it, as in production. */
    public static final class RelayOn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lovebank.eventlog.relay.enabled", "true");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(HouseUnderTest.class, Map.of("db", "timebank", "kafka", "true")));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }
}
