package org.lovebank.eventlog.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.eventlog.EventLog;
import org.lovebank.eventlog.Rows;
import org.lovebank.eventlog.TheHouse;
import org.lovebank.eventlog.Told;
import org.lovebank.eventlog.management.Audit.Signed;
import org.lovebank.eventlog.wire.LogPage.Line;

@QuarkusTest
@TheHouse
class BeginEpochTest {

    private static final int SHARD = 9;
    private static final UUID ANNA = Told.subjectIn(SHARD, 0);
    private static final Signed OPERATOR = new Signed("operator-7", "restored from the backup of noon");

    @Inject
    EventLog eventLog;

    @Inject
    Logs logs;

    @Inject
    BeginEpoch beginEpoch;

    @Inject
    Rows rows;

    @Test
    void eventsAfterARestoreBelongToANewEpoch() throws Exception {
        // given
        tell(1);
        long head = logs.heads("task").heads().get(SHARD);
        int before = logs.heads("task").epoch();
        rows.change(
                "insert into relay_cursor (source, shard, epoch, last_seq) values ('task', ?, ?, 0)"
                        + " on conflict (source, shard) do update set epoch = excluded.epoch",
                SHARD,
                before);

        // when
        int epoch = beginEpoch.by(OPERATOR);
        tell(2);

        // then
        Line old = logs.page("task", SHARD, head - 1, 1).lines().getFirst();
        Line fresh = logs.page("task", SHARD, head, 1).lines().getFirst();
        assertThat(epoch).isEqualTo(before + 1);
        assertThat(old.epoch()).isLessThan(epoch);
        assertThat(fresh.epoch()).isEqualTo(epoch);
        assertThat(fresh.epochBase()).isEqualTo(head);
        assertThat(logs.heads("task").bases().get(SHARD)).isEqualTo(head);
        assertThat(rows.number("select epoch from relay_cursor where source = 'task' and shard = ?", SHARD))
                .as("a relay that does not know of the new epoch cannot move the cursor")
                .isEqualTo(epoch);
    }

    @Test
    void anEpochThatTheSettingsAskForBeginsOnce() throws Exception {
        // given
        tell(3);
        int wanted = logs.heads("task").epoch() + 5;

        // when
        boolean began = beginEpoch.atLeast(wanted, OPERATOR);
        tell(4);
        boolean again = beginEpoch.atLeast(wanted, OPERATOR);

        // then
        long head = logs.heads("task").heads().get(SHARD);
        assertThat(began).isTrue();
        assertThat(again).as("a restart with the same settings").isFalse();
        assertThat(logs.heads("task").epoch()).isEqualTo(wanted);
        assertThat(logs.heads("task").bases().get(SHARD)).isEqualTo(head - 1);
    }

    private void tell(long version) {
        QuarkusTransaction.requiringNew().run(() -> eventLog.append(Told.of(ANNA, version)));
    }
}
