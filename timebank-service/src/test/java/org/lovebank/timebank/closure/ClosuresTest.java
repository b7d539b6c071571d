package org.lovebank.timebank.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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

/** An account is closed when nothing is left in it; what is left goes to one place, once, wherever the house dies. */
@QuarkusTest
@TheHouse
class ClosuresTest {

    private static final Map<String, Object> DONATE = Map.of("disposal", "DONATE");

    private final Registry registry;
    private final Desk desk;
    private final CloseAccount closeAccount;
    private final FinishClosure finish;
    private UUID person = UUID.randomUUID();
    private UUID son = UUID.randomUUID();
    private Visitor holder = Visitor.holder(person);
    private final Visitor teller = Visitor.staff(Roles.BANK_TELLER, "cn");

    ClosuresTest(Registry registry, Desk desk, CloseAccount closeAccount, FinishClosure finish) {
        this.registry = registry;
        this.desk = desk;
        this.closeAccount = closeAccount;
        this.finish = finish;
    }

    @BeforeEach
    void aHolderWithThreeHours() {
        person = registry.registersVolunteer("cn.xigu");
        son = registry.registersVolunteer("cn.xigu");
        holder = Visitor.holder(person);
        registry.finalises(person, 180);
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void theRestIsDonatedThePointsExpireAndThePassbookStaysReadable() {
        // given
        holder.posts("/conversions", Map.of("accountId", account(), "minutes", 60))
                .statusCode(201);
        long pool = pool();
        // when
        var closed = close(DONATE);
        // then
        closed.statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("movedMinutes", equalTo(120))
                .body("expiredPoints", equalTo(10));
        assertThat(pool() - pool).isEqualTo(120);
        holder.gets("/accounts/" + account())
                .body("status", equalTo("CLOSED"))
                .body("availableMinutes", equalTo(0))
                .body("points", equalTo(0))
                .body("earnedMinutes", equalTo(180));
        holder.gets("/accounts/" + account() + "/passbook")
                .body("items.kind", contains("CLOSURE", "CONVERSION", "RELEASE"));
        close(DONATE).statusCode(200).body("state", equalTo("CLOSED"));
        assertThat(desk.count(
                        "select count(*) from event_log where type = 'tb.account.closed.v1' and subject = ?",
                        account()))
                .isEqualTo(1);
    }

    @Test
    void aGiftOfTheRestWaitsForTheTeller() {
        // given
        Map<String, Object> gift = gift("CHILD");
        close(gift).statusCode(200).body("state", equalTo("WAITING_FOR_CHECK"));
        holder.gets("/accounts/" + account()).body("status", equalTo("OPEN"));
        // when
        check(true).statusCode(200).body("state", equalTo("CLOSED")).body("movedMinutes", equalTo(180));
        // then
        Visitor.holder(son).gets("/accounts/" + Desk.accountOf(son)).body("availableMinutes", equalTo(180));
        check(true).statusCode(200);
        close(DONATE).statusCode(409).body("code", equalTo("CLOSURE_EXISTS"));
    }

    @Test
    void aGiftThatMeetsTheLimitBetweenTwoBranchesWaitsForRoom() {
        // given: the son lives in a street with its own love bank, which the town may owe 100 minutes
        String street = "cn.s" + UUID.randomUUID().toString().substring(0, 8);
        Visitor centre = Visitor.staff(Roles.CENTER_ADMIN, "cn");
        String branch = centre.posts("/branches", Map.of("areaPath", street, "name", "街道爱心银行"))
                .statusCode(201)
                .extract()
                .path("id");
        son = registry.registersVolunteer(street);
        var pair = centre.posts(
                        "/clearing-pairs",
                        Map.of("branchId", Desk.ROOT_BRANCH, "counterpartyId", branch, "limitMinutes", 100))
                .statusCode(201)
                .extract();
        long pool = pool();
        close(gift("CHILD")).statusCode(200);
        // when
        check(true).statusCode(200).body("state", equalTo("MOVING")).body("movedMinutes", equalTo(0));
        // then: nothing went anywhere, and nobody asks again before its hour
        holder.gets("/accounts/" + account()).body("availableMinutes", equalTo(180));
        String closing = holder.gets("/accounts/" + account() + "/closure")
                .body("waitsForRoomUntil", notNullValue())
                .extract()
                .path("id");
        aMinutePasses(UUID.fromString(closing));
        long asked = desk.count("select count(*) from transfer_reject where code = 'CLEARING_LIMIT_REACHED'");
        finish.run();
        assertThat(desk.count("select count(*) from transfer_reject where code = 'CLEARING_LIMIT_REACHED'"))
                .isEqualTo(asked);
        // and when there is room, the son has it
        centre.puts(
                        "/clearing-pairs/" + pair.<String>path("id"),
                        "\"v" + pair.path("version") + "\"",
                        Map.of("limitMinutes", 500))
                .statusCode(200);
        desk.run("update closure set waits_until = now() where id = ?::uuid", closing);
        finish.run();
        Desk.minutes(son, 0, 180, 0);
        holder.gets("/accounts/" + account() + "/closure").body("state", equalTo("CLOSED"));
        assertThat(pool()).isEqualTo(pool);
    }

    @Test
    void withoutAProofTheAccountStaysOpen() {
        // given
        close(gift("CHILD")).statusCode(200);
        // when
        check(false).statusCode(200).body("state", equalTo("REFUSED"));
        // then
        holder.gets("/accounts/" + account()).body("status", equalTo("OPEN")).body("availableMinutes", equalTo(180));
        close(DONATE).statusCode(200).body("state", equalTo("CLOSED"));
    }

    @Test
    void whatIsHeldMustEndFirst() {
        // given
        String gift = holder.posts(
                        "/gifts",
                        Map.of(
                                "fromAccountId",
                                account(),
                                "toAccountId",
                                Desk.accountOf(son),
                                "minutes",
                                60,
                                "relation",
                                "CHILD"))
                .extract()
                .path("id");
        // when
        close(DONATE).statusCode(409).body("code", equalTo("OPEN_HOLDS")).body("metadata.heldMinutes", equalTo(60));
        holder.posts("/gifts/" + gift + "/withdrawal", Map.of()).statusCode(200);
        // then
        close(DONATE).statusCode(200).body("movedMinutes", equalTo(180));
    }

    @Test
    void aDepositThatComesLaterGoesToThePool() {
        // given: one record is confirmed before, one comes after
        UUID pending = UUID.randomUUID();
        registry.confirms(pending, 4, person, 40);
        close(DONATE).statusCode(200).body("state", equalTo("CLOSED"));
        long pool = pool();
        // when
        registry.finalises(pending, 5, person, 40);
        UUID late = registry.finalises(person, 30);
        // then
        assertThat(pool() - pool).isEqualTo(70);
        holder.gets("/accounts/" + account())
                .body("status", equalTo("CLOSED"))
                .body("availableMinutes", equalTo(0))
                .body("pendingMinutes", equalTo(0));
        registry.voids(late, 6, person, 30);
        assertThat(pool() - pool).isEqualTo(40);
    }

    @Test
    void aClosedAccountTakesAndGivesNothing() {
        // given
        close(DONATE).statusCode(200);
        // when / then
        Visitor.holder(son)
                .posts(
                        "/gifts",
                        Map.of(
                                "fromAccountId",
                                Desk.accountOf(son),
                                "toAccountId",
                                account(),
                                "minutes",
                                1,
                                "relation",
                                "PARENT"))
                .statusCode(409)
                .body("code", equalTo("ACCOUNT_CLOSED"));
        holder.posts("/donations", Map.of("accountId", account(), "minutes", 1))
                .statusCode(409)
                .body("code", equalTo("ACCOUNT_CLOSED"));
        registry.changesStatus(person, 9, "ACTIVE");
        holder.gets("/accounts/" + account()).body("status", equalTo("CLOSED"));
    }

    @Test
    void whoIsFrozenMayDonateTheRestButGiveItToNobody() {
        // given
        registry.changesStatus(person, 9, "WITHDRAWN");
        holder.gets("/accounts/" + account()).body("status", equalTo("FROZEN"));
        // when / then
        close(gift("CHILD")).statusCode(409).body("code", equalTo("FROZEN_FOR_SPENDING"));
        close(DONATE).statusCode(200).body("state", equalTo("CLOSED"));
    }

    @Test
    void whoDiesBetweenTheStepsClosesOnce() {
        // given: decided and frozen, and nothing moved
        Caller who = new Caller(
                person, "test-app", Set.of(Roles.VOLUNTEER), Set.of(), java.util.List.of(), java.util.List.of());
        UUID closure = QuarkusTransaction.requiringNew()
                .call(() -> closeAccount.by(
                        who, account(), new ClosureRequest(ClosureRequest.Disposal.DONATE, null, null)));
        long pool = pool();
        holder.posts("/donations", Map.of("accountId", account(), "minutes", 1))
                .statusCode(409)
                .body("code", equalTo("FROZEN_FOR_SPENDING"));
        registry.changesStatus(person, 9, "ACTIVE");
        aMinutePasses(closure);
        finish.run();
        // when: and again, as if the ledger's answer had never been kept
        desk.run("""
                update closure set state = 'MOVING', round_no = 1, round_minutes = 180, round_points = 0,
                       moved_minutes = 0 where id = ?""", closure);
        aMinutePasses(closure);
        finish.run();
        // then
        assertThat(pool() - pool).isEqualTo(180);
        holder.gets("/accounts/" + account() + "/closure")
                .body("state", equalTo("CLOSED"))
                .body("movedMinutes", equalTo(180));
    }

    @Test
    void onlyTheHolderClosesAndOnlyAnotherChecks() {
        // given
        Visitor stranger = Visitor.holder(UUID.randomUUID());
        // when / then
        stranger.posts("/accounts/" + account() + "/closure", DONATE).statusCode(404);
        stranger.gets("/accounts/" + account() + "/closure").statusCode(404);
        holder.gets("/accounts/" + account() + "/closure").statusCode(404).body("code", equalTo("CLOSURE_NOT_FOUND"));
        teller.posts("/accounts/" + account() + "/closure", DONATE).statusCode(403);
        check(true).statusCode(404);
        close(Map.of("disposal", "GIFT")).statusCode(422).body("code", equalTo("DISPOSAL_INCOMPLETE"));
        close(gift("FRIEND"))
                .statusCode(422)
                .body("code", equalTo("RELATION_NOT_ALLOWED"))
                .body("metadata.allowed", hasItem("CHILD"));
        close(Map.of("disposal", "SELL")).statusCode(400);
        holder.postsWithoutKey("/accounts/" + account() + "/closure", DONATE).statusCode(400);
        close(gift("CHILD"))
                .statusCode(200)
                .body("toAccountId", equalTo(Desk.accountOf(son).toString()));
        Visitor.staff(Roles.BANK_TELLER, "cn.anning")
                .posts("/accounts/" + account() + "/closure/relation-check", Map.of("proven", true))
                .statusCode(404);
        holder.gets("/accounts/" + account() + "/closure").body("checkedBy", nullValue());
    }

    private ValidatableResponse close(Map<String, ?> how) {
        return holder.posts("/accounts/" + account() + "/closure", how);
    }

    private ValidatableResponse check(boolean proven) {
        return teller.posts("/accounts/" + account() + "/closure/relation-check", Map.of("proven", proven));
    }

    private Map<String, Object> gift(String relation) {
        return Map.of("disposal", "GIFT", "toAccountId", Desk.accountOf(son), "relation", relation);
    }

    private UUID account() {
        return Desk.accountOf(person);
    }

    private void aMinutePasses(UUID closure) {
        desk.run("update closure set changed_at = changed_at - interval '1 minute' where id = ?", closure);
    }

    private long pool() {
        return desk.count("""
                select sum(credits - debits) from account_balance b join ledger_account a on a.id = b.ledger_account
                 where a.kind = 14 and a.branch_id = ?::uuid""", Desk.ROOT_BRANCH);
    }
}
