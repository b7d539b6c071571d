package org.lovebank.timebank.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** What was left on its way comes in, once. */
@QuarkusTest
@TheHouse
class SettleWaitingJobTest {

    private final Registry registry;
    private final Desk desk;
    private final SettleWaitingJob job;

    SettleWaitingJobTest(Registry registry, Desk desk, SettleWaitingJob job) {
        this.registry = registry;
        this.desk = desk;
        this.job = job;
    }

    @Test
    void aRecordThatMissedItsAccountComesInLater() {
        // given: record and account were heard at the same moment, and neither saw the other
        UUID person = UUID.randomUUID();
        UUID record = UUID.randomUUID();
        registry.finalises(record, 5, person, 60);
        hide(record, person);
        registry.registers(person, "cn");
        show(record, person);
        // when
        job.run();
        // then
        available(person, 60);
    }

    @Test
    void aRecordWhosePostingWasNotNotedIsNotPostedAgain() {
        // given: the ledger has it, the note of it was lost
        UUID person = registry.registersVolunteer("cn");
        UUID record = registry.finalises(person, 60);
        desk.run(
                "update deposit set reached = 'NOTHING', changed_at = now() - interval '1 minute'"
                        + " where record_id = ?",
                record);
        // when
        job.run();
        job.run();
        // then
        available(person, 60);
        assertThat(desk.count("select count(*) from transfer where fact_id = ?", record))
                .isEqualTo(2);
        assertThat(desk.count("select count(*) from deposit where record_id = ? and reached = 'AVAILABLE'", record))
                .isEqualTo(1);
    }

    private void hide(UUID record, UUID person) {
        desk.run(
                "update deposit set volunteer_id = gen_random_uuid() where record_id = ? and volunteer_id = ?",
                record,
                person);
    }

    private void show(UUID record, UUID person) {
        desk.run(
                "update deposit set volunteer_id = ?, changed_at = now() - interval '1 minute' where record_id = ?",
                person,
                record);
    }

    private static void available(UUID person, int minutes) {
        Visitor.holder(person)
                .gets("/accounts/" + Desk.accountOf(person))
                .body("availableMinutes", equalTo(minutes))
                .body("pendingMinutes", equalTo(0));
    }
}
