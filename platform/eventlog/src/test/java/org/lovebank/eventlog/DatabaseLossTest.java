package org.lovebank.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lovebank.eventlog.consumer.InboxBench;
import org.lovebank.eventlog.relay.RelayBench;

/** Every database session is cut, again and again, while events travel. */
@QuarkusTest
@TheHouse
class DatabaseLossTest {

    @Inject
    @Identifier("default-kafka-broker") Map<String, Object> kafka;

    @Inject
    RelayBench relays;

    @Inject
    InboxBench inboxes;

    @Inject
    DataSource dataSource;

    @Inject
    Rows rows;

    @Test
    void cutSessionsParkNothingLoseNothingAndApplyNothingTwice() {
        try (FarHouse log = new FarHouse(kafka)) {
            // given a source that can be heard over Kafka only
            log.beDiscreet();
            log.beMute();
            Effects effects = new Effects(log, dataSource);
            Map<String, String> settings =
                    Map.of("sources." + log.name(), log.address().toString());
            try (var relay = relays.open(log, _ -> {});
                    var _ = inboxes.open(effects, _ -> {}, settings)) {
                // when
                for (int round = 1; round <= 4; round++) {
                    for (int i = 0; i < 60; i++) {
                        log.log(Told.of(Told.subjectIn(i % 12, 0), round));
                    }
                    int told = 60 * round;
                    cutAllSessions();
                    await().atMost(Duration.ofSeconds(20))
                            .ignoreExceptions()
                            .untilAsserted(() -> assertThat(applied(log)).isEqualTo(told));
                }

                // then
                assertThat(relay.meter("lovebank.relay.restarts")).isPositive();
                assertThat(rows.number("select count(*) from inbox_parked where source = ?", log.name()))
                        .isZero();
                assertThat(rows.number("select count(distinct event_id) from effect where source = ?", log.name()))
                        .isEqualTo(240);
            }
        }
    }

    private long applied(FarHouse log) {
        return rows.number("select count(*) from effect where source = ?", log.name());
    }

    private void cutAllSessions() {
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(rows.number("""
                                select count(pg_terminate_backend(pid)) from pg_stat_activity
                                 where datname = current_database() and usename = current_user
                                   and pid <> pg_backend_pid()
                                """)).isPositive());
    }
}
