package org.lovebank.timebank.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;
import org.lovebank.timebank.once.MoveKey;

/** The house dies between intent, ledger and result; nothing is lost and nothing happens twice. */
@QuarkusTest
@TheHouse
class RedemptionDeathsTest {

    private final Registry registry;
    private final Desk desk;
    private final RequestRedemption requestRedemption;
    private final AdvanceRedemption advance;
    private final EndRedemption endRedemption;
    private final RedemptionJob job;
    private UUID person = UUID.randomUUID();
    private UUID account = UUID.randomUUID();
    private String item = "";

    RedemptionDeathsTest(
            Registry registry,
            Desk desk,
            RequestRedemption requestRedemption,
            AdvanceRedemption advance,
            EndRedemption endRedemption,
            RedemptionJob job) {
        this.registry = registry;
        this.desk = desk;
        this.requestRedemption = requestRedemption;
        this.advance = advance;
        this.endRedemption = endRedemption;
        this.job = job;
    }

    @BeforeEach
    void aHolderWithAnHour() {
        person = registry.registersVolunteer("cn");
        account = Desk.accountOf(person);
        registry.finalises(person, 60);
        item = Desk.offers(Desk.item("MIN", 60, 5));
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void whoDiesBeforeTheHoldIsFinishedByTheJob() {
        // given: the intent is committed, the ledger was never asked
        UUID redemption = intended();
        assertThat(balances().heldMinutes()).isZero();
        aMinutePasses(redemption);
        // when
        job.run();
        // then
        assertThat(state(redemption)).isEqualTo("READY");
        assertThat(balances().heldMinutes()).isEqualTo(60);
    }

    @Test
    void whoDiesAfterTheHoldIsFinishedWithoutASecondHold() {
        // given: the ledger holds, the result was not kept
        UUID redemption = intended();
        advance.now(redemption);
        forget(redemption, "REQUESTED");
        aMinutePasses(redemption);
        // when
        job.run();
        // then
        assertThat(state(redemption)).isEqualTo("READY");
        assertThat(balances().heldMinutes()).isEqualTo(60);
        assertThat(transfers(redemption)).isEqualTo(1);
    }

    @Test
    void theSameRequestFinishesWhatItsFirstTryBegan() {
        // given
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("accountId", account, "itemId", item, "quantity", 1);
        String code = Visitor.holder(person)
                .posts("/redemptions", key, body)
                .statusCode(201)
                .extract()
                .path("pickupCode");
        forget(onlyRedemption(), "REQUESTED");
        // when
        var again = Visitor.holder(person).posts("/redemptions", key, body);
        // then
        again.statusCode(201).body("pickupCode", equalTo(code)).body("state", equalTo("READY"));
        assertThat(balances().heldMinutes()).isEqualTo(60);
    }

    @Test
    void whoDiesWhileCollectingHasCollectedOnce() {
        // given: captured, but the result was not kept
        UUID redemption = intended();
        advance.now(redemption);
        endRedemption.collect(shop(), redemption, requestRedemption.code(redemption));
        advance.now(redemption);
        forget(redemption, "COLLECTING");
        aMinutePasses(redemption);
        // when
        job.run();
        // then
        assertThat(state(redemption)).isEqualTo("COLLECTED");
        assertThat(transfers(redemption)).isEqualTo(2);
        assertThat(balances().heldMinutes()).isZero();
        assertThat(stock()).isEqualTo(4);
    }

    @Test
    void whoDiesWhileCancellingIsPaidBackOnce() {
        // given: given back, but the result was not kept
        UUID redemption = intended();
        advance.now(redemption);
        endRedemption.cancel(holder(), redemption);
        aMinutePasses(redemption);
        // when
        job.run();
        job.run();
        // then
        assertThat(state(redemption)).isEqualTo("CANCELLED");
        assertThat(balances().availableMinutes()).isEqualTo(60);
        assertThat(stock()).isEqualTo(5);
    }

    @Test
    void whatNobodyFetchesComesBackAfterSevenDays() {
        // given
        UUID redemption = intended();
        advance.now(redemption);
        desk.run("update redemption set expires_at = expires_at - interval '7 days' where id = ?", redemption);
        // when
        job.run();
        aMinutePasses(redemption);
        job.run();
        // then
        assertThat(state(redemption)).isEqualTo("EXPIRED");
        assertThat(balances().availableMinutes()).isEqualTo(60);
        assertThat(stock()).isEqualTo(5);
    }

    private UUID intended() {
        MoveKey key = new MoveKey(UUID.randomUUID());
        requestRedemption.by(holder(), key, new RedemptionRequest(account, UUID.fromString(item), 1));
        return key.id();
    }

    private Caller holder() {
        return new Caller(
                person, "test-app", Set.of(Roles.VOLUNTEER), Set.of(), java.util.List.of(), java.util.List.of());
    }

    private static Caller shop() {
        return new Caller(
                UUID.randomUUID(),
                "test-app",
                Set.of(Roles.REDEMPTION_PARTNER),
                Set.of(),
                java.util.List.of(),
                java.util.List.of(Desk.SHOP));
    }

    /** As if the last transaction of a step had never committed. */
    private void forget(UUID redemption, String state) {
        desk.run("update redemption set state = ? where id = ?", state, redemption);
    }

    /** The job leaves alone what somebody may just be working on. */
    private void aMinutePasses(UUID redemption) {
        desk.run("update redemption set changed_at = changed_at - interval '1 minute' where id = ?", redemption);
    }

    private String state(UUID redemption) {
        return Visitor.holder(person)
                .gets("/redemptions/" + redemption)
                .extract()
                .path("state");
    }

    private UUID onlyRedemption() {
        return UUID.fromString(
                Visitor.holder(person).gets("/redemptions").extract().path("items[0].id"));
    }

    private long transfers(UUID redemption) {
        return desk.count("select count(*) from transfer where fact_id = ?", redemption);
    }

    private long stock() {
        return desk.count("select stock from catalog_item where id = ?::uuid", item);
    }

    private org.lovebank.timebank.ledger.chart.Balances balances() {
        var seen = Visitor.holder(person).gets("/accounts/" + account).extract();
        return new org.lovebank.timebank.ledger.chart.Balances(
                seen.<Integer>path("pendingMinutes"),
                seen.<Integer>path("availableMinutes"),
                seen.<Integer>path("heldMinutes"),
                seen.<Integer>path("points"),
                seen.<Integer>path("heldPoints"),
                0,
                0);
    }
}
