package org.lovebank.timebank.gift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
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

/** The house dies between a gift's intent, the ledger and the result; and time passes. */
@QuarkusTest
@TheHouse
class GiftDeathsTest {

    private final Registry registry;
    private final Desk desk;
    private final ProposeGift proposeGift;
    private final ChangeGift change;
    private final AdvanceGift advance;
    private final GiftJob job;
    private UUID giver = UUID.randomUUID();
    private UUID receiver = UUID.randomUUID();

    GiftDeathsTest(
            Registry registry,
            Desk desk,
            ProposeGift proposeGift,
            ChangeGift change,
            AdvanceGift advance,
            GiftJob job) {
        this.registry = registry;
        this.desk = desk;
        this.proposeGift = proposeGift;
        this.change = change;
        this.advance = advance;
        this.job = job;
    }

    @BeforeEach
    void twoHolders() {
        giver = registry.registersVolunteer("cn");
        receiver = registry.registersVolunteer("cn");
        registry.finalises(giver, 60);
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void whoDiesBeforeTheHoldIsFinishedByTheJob() {
        // given
        UUID gift = intended();
        balances(giver, 60, 0);
        aMinutePasses(gift);
        // when
        job.run();
        // then
        assertThat(change.read(gift).state()).isEqualTo(GiftState.PROPOSED);
        balances(giver, 0, 60);
    }

    @Test
    void whoDiesAfterAcceptingHasAcceptedOnce() {
        // given: the ledger gave, the result was not kept
        UUID gift = checked();
        change.by(gift, (it, at) -> it.accept(caller(receiver, Roles.VOLUNTEER), receiver::equals, at));
        advance.now(gift);
        desk.run("update gift set state = 'ACCEPTED' where id = ?", gift);
        aMinutePasses(gift);
        // when
        job.run();
        // then
        assertThat(change.read(gift).state()).isEqualTo(GiftState.POSTED);
        balances(receiver, 60, 0);
        assertThat(desk.count("select count(*) from transfer where fact_id = ? and kind = 10", gift))
                .isEqualTo(1);
    }

    @Test
    void whoDiesWhileItGoesBackGetsItBackOnce() {
        // given
        UUID gift = checked();
        change.by(gift, (it, at) -> it.decline(caller(receiver, Roles.VOLUNTEER), receiver::equals, at));
        advance.now(gift);
        desk.run("update gift set state = 'RETURNING' where id = ?", gift);
        aMinutePasses(gift);
        // when
        job.run();
        // then
        assertThat(change.read(gift).state()).isEqualTo(GiftState.DECLINED);
        balances(giver, 60, 0);
    }

    @Test
    void whatNobodyAnswersExpiresAfterSevenDays() {
        // given
        UUID gift = checked();
        desk.run("update gift set expires_at = expires_at - interval '7 days' where id = ?", gift);
        Visitor.holder(receiver)
                .posts("/gifts/" + gift + "/acceptance", Map.of())
                .statusCode(409)
                .body("metadata.state", equalTo("EXPIRED"));
        // when
        job.run();
        aMinutePasses(gift);
        job.run();
        // then
        assertThat(change.read(gift).state()).isEqualTo(GiftState.EXPIRED);
        balances(giver, 60, 0);
    }

    @Test
    void aGiverWhoIsFrozenMeanwhileGivesNothing() {
        // given
        UUID gift = checked();
        registry.changesStatus(giver, 9, "SUSPENDED");
        // when
        var accepted = Visitor.holder(receiver).posts("/gifts/" + gift + "/acceptance", Map.of());
        // then: what was held is the giver's again
        accepted.statusCode(200).body("state", equalTo("REFUSED")).body("refusalCode", equalTo("FROZEN_FOR_SPENDING"));
        balances(giver, 60, 0);
        balances(receiver, 0, 0);
    }

    private UUID intended() {
        MoveKey key = new MoveKey(UUID.randomUUID());
        GiftRequest request = new GiftRequest(Desk.accountOf(giver), Desk.accountOf(receiver), 60, "SPOUSE");
        proposeGift.by(caller(giver, Roles.VOLUNTEER), key, request);
        return key.id();
    }

    private UUID checked() {
        UUID gift = intended();
        advance.now(gift);
        Caller teller = caller(UUID.randomUUID(), Roles.BANK_TELLER);
        change.by(gift, (it, at) -> it.checkRelation(teller, true, at));
        return gift;
    }

    private static Caller caller(UUID person, String role) {
        return new Caller(
                person, "test-app", Set.of(role), Set.of(), List.of(new org.lovebank.access.AreaPath("cn")), List.of());
    }

    private void aMinutePasses(UUID gift) {
        desk.run("update gift set changed_at = changed_at - interval '1 minute' where id = ?", gift);
    }

    private static void balances(UUID person, int available, int held) {
        Visitor.holder(person)
                .gets("/accounts/" + Desk.accountOf(person))
                .body("availableMinutes", equalTo(available))
                .body("heldMinutes", equalTo(held));
    }
}
