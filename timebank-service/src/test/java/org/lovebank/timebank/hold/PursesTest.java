package org.lovebank.timebank.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Orders;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;

/** The public pool and the grant fund pay for a record while they have enough. */
@QuarkusTest
@TheHouse
class PursesTest {

    private final Registry registry;
    private final Orders orders;
    private final Desk desk;
    private final UUID order = UUID.randomUUID();
    private UUID volunteer = UUID.randomUUID();
    private long issued;
    private long pool;

    PursesTest(Registry registry, Orders orders, Desk desk) {
        this.registry = registry;
        this.orders = orders;
        this.desk = desk;
    }

    @BeforeEach
    void aVolunteer() {
        volunteer = registry.registersVolunteer("cn");
        issued = desk.ofTheBranch("ISSUANCE_TIME");
        pool = desk.ofTheBranch("POOL_TIME");
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void thePoolPaysWhileItHasEnough() {
        // given: the pool has what exceeds a holder's cap
        registry.finalises(registry.registersVolunteer("cn"), 90_100);
        issued = desk.ofTheBranch("ISSUANCE_TIME");
        pool = desk.ofTheBranch("POOL_TIME");
        // when
        UUID record = orders.confirmed(order, "POOL", volunteer, 60);
        orders.finalises(record, order, "POOL", volunteer, 60);
        // then
        Desk.minutes(volunteer, 0, 60, 0);
        assertThat(desk.ofTheBranch("POOL_TIME")).isEqualTo(pool - 60);
        assertThat(desk.ofTheBranch("ISSUANCE_TIME")).isEqualTo(issued);
        assertThat(deposits(record, "POOL")).isEqualTo(1);
        assertThat(desk.told("tb.deposit.underfunded.v1", record)).isZero();
    }

    @Test
    void whenThePoolIsTooShortTheMinutesAreIssuedAndTheBreakIsTold() {
        // given
        int more = (int) pool + 1;
        // when
        UUID record = orders.confirmed(order, "POOL", volunteer, more);
        UUID granted = orders.confirmed(order, "GRANT", volunteer, 50_000_000);
        // then
        Desk.minutes(volunteer, more + 50_000_000, 0, 0);
        assertThat(desk.ofTheBranch("POOL_TIME")).isEqualTo(pool);
        assertThat(breaks(record, "POOL_TOO_SHORT")).isEqualTo(1);
        assertThat(breaks(granted, "GRANT_FUND_TOO_SHORT")).isEqualTo(1);
        assertThat(deposits(record, "NONE")).isEqualTo(1);
    }

    private long deposits(UUID record, String from) {
        return desk.count("""
                select count(*) from event_log where type = 'tb.deposit.posted.v1' and subject = ?
                   and data ->> 'fundedFrom' = ?""", record, from);
    }

    private long breaks(UUID record, String code) {
        return desk.count("""
                select count(*) from event_log where type = 'tb.deposit.underfunded.v1' and subject = ?
                   and data ->> 'code' = ?""", record, code);
    }
}
