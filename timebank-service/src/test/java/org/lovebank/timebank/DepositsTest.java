package org.lovebank.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** Service records come in any order and more than once; their minutes come once. */
@QuarkusTest
@TheHouse
class DepositsTest {

    private static final String AREA = "cn.xigu";

    private final Registry registry;
    private final Desk desk;

    DepositsTest(Registry registry, Desk desk) {
        this.registry = registry;
        this.desk = desk;
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void finalBeforeConfirmedLosesNothing() {
        // given
        UUID person = registry.registersVolunteer(AREA);
        UUID record = UUID.randomUUID();
        registry.finalises(record, 5, person, 90);
        // when
        registry.confirms(record, 4, person, 90);
        // then
        balances(person, 0, 90);
    }

    @Test
    void theSameNewsTwiceIsOneDeposit() {
        // given
        UUID person = registry.registersVolunteer(AREA);
        UUID record = UUID.randomUUID();
        // when
        for (int i = 0; i < 3; i++) {
            registry.confirms(record, 4, person, 90);
            registry.finalises(record, 5, person, 90);
        }
        // then
        balances(person, 0, 90);
        assertThat(desk.count("select count(*) from transfer where fact_id = ?", record))
                .isEqualTo(2);
    }

    @Test
    void aRecordThatComesBeforeItsHolderWaits() {
        // given
        UUID person = UUID.randomUUID();
        registry.finalises(UUID.randomUUID(), 5, person, 60);
        registry.confirms(UUID.randomUUID(), 4, person, 30);
        // when
        registry.registers(person, AREA);
        // then
        balances(person, 30, 60);
    }

    @Test
    void aRecordRefusedAfterItWasConfirmedIsTakenBack() {
        // given
        UUID person = registry.registersVolunteer(AREA);
        UUID record = UUID.randomUUID();
        registry.confirms(record, 4, person, 90);
        // when
        registry.rejects(record, 5, person, 90);
        registry.rejects(record, 5, person, 90);
        // then
        balances(person, 0, 0);
    }

    @Test
    void aRecordRefusedBeforeItCountedMovesNothing() {
        // given
        UUID person = registry.registersVolunteer(AREA);
        UUID record = UUID.randomUUID();
        // when
        registry.rejects(record, 3, person, 90);
        // then
        balances(person, 0, 0);
        assertThat(desk.count("select count(*) from transfer where fact_id = ?", record))
                .isZero();
    }

    @Test
    void aVoidedRecordIsTakenBackThoughItWasSpent() {
        // given
        UUID person = registry.registersVolunteer(AREA);
        UUID record = UUID.randomUUID();
        registry.finalises(record, 5, person, 120);
        Visitor holder = Visitor.holder(person);
        UUID account = Desk.accountOf(person);
        holder.posts("/conversions", Map.of("accountId", account, "minutes", 120))
                .statusCode(201);
        // when
        registry.voids(record, 6, person, 120);
        // then
        holder.gets("/accounts/" + account)
                .body("availableMinutes", equalTo(-120))
                .body("earnedMinutes", equalTo(0))
                .body("status", equalTo("FROZEN"));
        holder.posts(
                        "/redemptions",
                        Map.of("accountId", account, "itemId", Desk.offers(Desk.item("PTS", 5, 1)), "quantity", 1))
                .statusCode(409)
                .body("code", equalTo("FROZEN_FOR_SPENDING"));
        registry.finalises(person, 130);
        holder.gets("/accounts/" + account)
                .body("availableMinutes", equalTo(10))
                .body("status", equalTo("OPEN"));
    }

    @Test
    void otherMinutesThanConfirmedAreForAPersonToDecide() {
        // given
        UUID person = registry.registersVolunteer(AREA);
        UUID record = UUID.randomUUID();
        registry.confirms(record, 4, person, 90);
        // when
        registry.finalises(record, 5, person, 95);
        // then
        balances(person, 90, 0);
        assertThat(desk.count("""
                        select count(*) from event_log where type = 'tb.deposit.rejected.v1' and subject = ?
                           and data ->> 'code' = 'IDEMPOTENCY_KEY_REUSED'""", record)).isEqualTo(1);
    }

    @Test
    void theCapOfNinetyThousandMinutesSendsTheRestToThePool() {
        // given
        UUID person = registry.registersVolunteer(AREA);
        registry.finalises(person, 89_990);
        // when
        registry.finalises(person, 100);
        // then
        balances(person, 0, 90_000);
        Visitor.holder(person)
                .gets("/accounts/" + Desk.accountOf(person) + "/passbook")
                .body("items.kind", contains("OVERFLOW", "RELEASE", "RELEASE"))
                .body("items.changeMinutes", contains(-90, 100, 89_990))
                .body("items.durationMinutes", contains(0, 100, 89_990))
                .body("items.cumulativeMinutes", contains(90_090, 90_090, 89_990))
                .body("items.balanceMinutes", contains(90_000, 90_090, 89_990));
    }

    @Test
    void theRegistryFreezesAndOpensAgain() {
        // given
        UUID person = registry.registersVolunteer(AREA);
        UUID account = Desk.accountOf(person);
        registry.finalises(person, 120);
        Visitor holder = Visitor.holder(person);
        Map<String, Object> conversion = Map.of("accountId", account, "minutes", 60);
        // when
        registry.changesStatus(person, 7, "SUSPENDED");
        // then
        holder.posts("/conversions", conversion).statusCode(409).body("code", equalTo("FROZEN_FOR_SPENDING"));
        registry.changesStatus(person, 6, "ACTIVE");
        holder.gets("/accounts/" + account).body("status", equalTo("FROZEN"));
        registry.changesStatus(person, 8, "ACTIVE");
        holder.posts("/conversions", conversion).statusCode(201);
    }

    @Test
    void oneVolunteerHasOneAccountAndOneEventTellsOfIt() {
        // given
        UUID person = registry.registersVolunteer(AREA);
        // when
        registry.registers(person, AREA);
        // then
        Visitor.holder(person).gets("/accounts?ownerId=" + person).body("items", hasSize(1));
        assertThat(desk.count(
                        "select count(*) from event_log where type = 'tb.account.opened.v1' and subject = ?",
                        Desk.accountOf(person)))
                .isEqualTo(1);
    }

    private static void balances(UUID person, int pending, int available) {
        Visitor.holder(person)
                .gets("/accounts/" + Desk.accountOf(person))
                .statusCode(200)
                .body("pendingMinutes", equalTo(pending))
                .body("availableMinutes", equalTo(available));
    }
}
