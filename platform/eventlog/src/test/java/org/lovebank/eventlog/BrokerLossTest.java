package org.lovebank.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lovebank.eventlog.consumer.InboxBench;
import org.lovebank.eventlog.relay.RelayBench;
import org.lovebank.stack.testing.KafkaBroker;

/** The broker dies, comes back, and comes back without its memory; the house's own log is the truth. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class BrokerLossTest {

    @Inject
    EventLog eventLog;

    @Inject
    @Any
    Instance<LogSource> sources;

    @Inject
    RelayBench relays;

    @Inject
    InboxBench inboxes;

    @Inject
    DataSource dataSource;

    @Inject
    Rows rows;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void nothingIsLostWhenTheBrokerIsGoneAndNothingWhenItForgetsEverything(@TempDir Path folder) {
        LogSource log = sources.get();
        Effects effects = new Effects(log, dataSource);
        try (KafkaBroker broker = KafkaBroker.start(folder)) {
            Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrap());
            Map<String, String> settings = Map.of("sources.task", management.toString());
            try (var relay = relays.open(log, _ -> {}, kafka)) {
                try (var _ = inboxes.open(effects, _ -> {}, settings, kafka)) {
                    // given a house whose events flow, over a topic that the relay made itself
                    tell(20);
                    awaitConverged();

                    // when the broker is killed, writes go on
                    broker.kill();
                    tell(30);
                    assertThat(unsent()).isPositive();

                    // then everything arrives once it is back
                    broker.restart();
                    awaitConverged();

                    // and a broker that is frozen for longer than the relay believes in it does no harm either
                    double doubts = relay.meter("lovebank.relay.failed.batches");
                    broker.pause();
                    tell(10);
                    await().atMost(Duration.ofSeconds(20))
                            .until(() -> relay.meter("lovebank.relay.failed.batches") > doubts);
                    broker.resume();
                    awaitConverged();
                }

                // when events are sent that nobody hears, and the broker then loses its data
                tell(10);
                await().untilAsserted(() -> assertThat(unsent()).isZero());
                broker.stop();
                broker.deleteData();
                broker.restart();

                // then whoever listens again finds them, and new ones flow over a topic made anew
                try (var _ = inboxes.open(effects, _ -> {}, settings, kafka)) {
                    awaitConverged();
                    tell(10);
                    awaitConverged();
                    assertThat(relay.meter("lovebank.relay.hole")).isZero();
                }
            }
        }
    }

    private void tell(int events) {
        for (int i = 0; i < events; i++) {
            QuarkusTransaction.requiringNew().run(() -> eventLog.append(Told.of(UUID.randomUUID(), 3)));
        }
    }

    private long unsent() {
        return rows.number("""
                select (select count(*) from event_log)
                     - coalesce((select sum(last_seq) from relay_cursor where source = 'task'), 0)
                """);
    }

    private void awaitConverged() {
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            assertThat(unsent()).isZero();
            assertThat(rows.number("select count(*) from effect where source = 'task'"))
                    .isEqualTo(rows.number("select count(*) from event_log"));
        });
        assertThat(rows.number("select count(distinct event_id) from effect where source = 'task'"))
                .isEqualTo(rows.number("select count(*) from event_log"));
    }
}
