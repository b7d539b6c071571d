package org.lovebank.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.PersonEvent.RelationChanged;
import org.lovebank.stack.testing.TestTokens;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** Minutes for a relative: held when proposed, checked at the counter, given when accepted. */
@QuarkusTest
@TheHouse
class GiftsTest {

    private static final String PLACE = "cn.xigu.fulilu";

    private final Registry registry;
    private final Desk desk;
    private UUID daughter = UUID.randomUUID();
    private UUID mother = UUID.randomUUID();
    private Visitor giver = Visitor.holder(daughter);
    private Visitor receiver = Visitor.holder(mother);
    private Visitor teller = Visitor.staff(Roles.BANK_TELLER, "cn.xigu");

    GiftsTest(Registry registry, Desk desk) {
        this.registry = registry;
        this.desk = desk;
    }

    @BeforeEach
    void aDaughterWithTwoHours() {
        daughter = registry.registersVolunteer(PLACE);
        mother = registry.registersVolunteer(PLACE);
        giver = Visitor.holder(daughter);
        receiver = Visitor.holder(mother);
        teller = Visitor.staff(Roles.BANK_TELLER, "cn.xigu");
        registry.finalises(daughter, 120);
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void minutesReachTheMotherWhenTheTellerHasCheckedAndSheAccepts() {
        // given
        String gift = proposed(90);
        account(giver, daughter).body("availableMinutes", equalTo(30)).body("heldMinutes", equalTo(90));
        // when
        check(gift, true).statusCode(200).body("state", equalTo("RELATION_CHECKED"));
        var accepted = receiver.posts(gift + "/acceptance", Map.of());
        // then
        accepted.statusCode(200).body("state", equalTo("POSTED"));
        account(giver, daughter).body("availableMinutes", equalTo(30)).body("heldMinutes", equalTo(0));
        account(receiver, mother).body("availableMinutes", equalTo(90)).body("earnedMinutes", equalTo(0));
        receiver.gets("/accounts/" + Desk.accountOf(mother) + "/passbook")
                .body("items.kind", contains("GIFT"))
                .body("items.changeMinutes", contains(90));
        assertThat(states(gift)).containsExactly("PROPOSED", "RELATION_CHECKED", "ACCEPTED", "POSTED");
    }

    @Test
    void nothingIsAcceptedBeforeTheRelationIsChecked() {
        // given
        String gift = proposed(90);
        // when
        var early = receiver.posts(gift + "/acceptance", Map.of());
        // then
        early.statusCode(409).body("code", equalTo("GIFT_NOT_OPEN")).body("metadata.state", equalTo("PROPOSED"));
        account(receiver, mother).body("availableMinutes", equalTo(0));
    }

    @Test
    void withoutAProofTheMinutesGoBack() {
        // given
        String gift = proposed(90);
        // when
        check(gift, false).statusCode(200).body("state", equalTo("DECLINED"));
        // then
        account(giver, daughter).body("availableMinutes", equalTo(120)).body("heldMinutes", equalTo(0));
        check(gift, true).statusCode(409).body("code", equalTo("GIFT_NOT_OPEN"));
    }

    @Test
    void whatIsDeclinedOrWithdrawnComesBackOnce() {
        // given
        String declined = proposed(50);
        String withdrawn = proposed(40);
        check(declined, true).statusCode(200);
        // when
        receiver.posts(declined + "/decline", Map.of()).statusCode(200).body("state", equalTo("DECLINED"));
        giver.posts(withdrawn + "/withdrawal", Map.of()).statusCode(200).body("state", equalTo("WITHDRAWN"));
        giver.posts(withdrawn + "/withdrawal", Map.of()).statusCode(200).body("state", equalTo("WITHDRAWN"));
        // then
        account(giver, daughter).body("availableMinutes", equalTo(120)).body("heldMinutes", equalTo(0));
        receiver.posts(declined + "/acceptance", Map.of()).statusCode(409).body("code", equalTo("GIFT_NOT_OPEN"));
        giver.posts(declined + "/withdrawal", Map.of()).statusCode(409);
    }

    @Test
    void beyondTheMothersCapTheRestGoesToThePool() {
        // given
        registry.finalises(mother, 89_980);
        long pool = pool();
        String gift = proposed(90);
        check(gift, true);
        // when
        receiver.posts(gift + "/acceptance", Map.of()).statusCode(200).body("state", equalTo("POSTED"));
        // then
        account(receiver, mother).body("availableMinutes", equalTo(90_000));
        assertThat(pool() - pool).isEqualTo(70);
        receiver.gets("/accounts/" + Desk.accountOf(mother) + "/passbook?limit=2")
                .body("items.kind", contains("OVERFLOW", "GIFT"))
                .body("items.changeMinutes", contains(-70, 90));
    }

    @Test
    void aGiftThatIsReversedComesBackWithWhatFlowedOver() {
        // given
        registry.finalises(mother, 89_980);
        String gift = proposed(90);
        check(gift, true);
        String transfer =
                receiver.posts(gift + "/acceptance", Map.of()).extract().path("transferId");
        // when
        Visitor.staff(Roles.BANK_COUNCIL, "cn")
                .posts("/transfers/" + transfer + "/reversal", Map.of("reason", "误赠"))
                .statusCode(201);
        // then
        account(giver, daughter).body("availableMinutes", equalTo(120));
        account(receiver, mother).body("availableMinutes", equalTo(89_980));
    }

    @Test
    void minutesCannotBeSpentTwiceThoughTwoGiftsComeAtOnce() throws Exception {
        // given
        List<Callable<Integer>> both = List.of(() -> status(propose(100)), () -> status(propose(100)));
        // when
        List<Integer> answers = new ArrayList<>();
        try (var all = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> one : all.invokeAll(both)) {
                answers.add(one.get());
            }
        }
        // then
        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        account(giver, daughter).body("availableMinutes", equalTo(20)).body("heldMinutes", equalTo(100));
    }

    @Test
    void theSameKeyIsTheSameGift() {
        // given
        String key = UUID.randomUUID().toString();
        String first =
                giver.posts("/gifts", key, gift(30)).statusCode(201).extract().path("id");
        // when
        var again = giver.posts("/gifts", key, gift(30));
        // then
        again.statusCode(201).header("Idempotent-Replayed", equalTo("true")).body("id", equalTo(first));
        giver.posts("/gifts", key, gift(31)).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        account(giver, daughter).body("heldMinutes", equalTo(30));
    }

    @Test
    void whatTheLedgerRefusedStaysRefusedForItsKey() {
        // given
        String key = UUID.randomUUID().toString();
        giver.posts("/gifts", key, gift(500)).statusCode(409).body("code", equalTo("INSUFFICIENT_BALANCE"));
        registry.finalises(daughter, 600);
        // when
        var again = giver.posts("/gifts", key, gift(500));
        // then
        again.statusCode(409).body("code", equalTo("INSUFFICIENT_BALANCE")).body("metadata.available", equalTo(120));
        account(giver, daughter).body("availableMinutes", equalTo(720)).body("heldMinutes", equalTo(0));
    }

    @Test
    void onlyAllowedRelationsAndOnlyToAnotherPerson() {
        // given
        Map<String, Object> friend = gift(30);
        friend.put("relation", "FRIEND");
        Map<String, Object> self = gift(30);
        self.put("toAccountId", Desk.accountOf(daughter));
        Map<String, Object> nobody = gift(30);
        nobody.put("toAccountId", UUID.randomUUID());
        Map<String, Object> words = gift(30);
        words.put("relation", "她是我妈妈");
        // when / then
        giver.posts("/gifts", friend)
                .statusCode(422)
                .body("code", equalTo("RELATION_NOT_ALLOWED"))
                .body("metadata.allowed", hasItem("PARENT"));
        giver.posts("/gifts", self).statusCode(422).body("code", equalTo("GIFT_TO_ONESELF"));
        giver.posts("/gifts", nobody).statusCode(404).body("code", equalTo("ACCOUNT_NOT_FOUND"));
        giver.posts("/gifts", words).statusCode(400);
        giver.posts("/gifts", gift(0)).statusCode(400);
        giver.postsWithoutKey("/gifts", gift(30)).statusCode(400).body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        account(giver, daughter).body("availableMinutes", equalTo(120)).body("heldMinutes", equalTo(0));
    }

    @Test
    void eachDoesOnlyWhatIsTheirs() {
        // given
        String gift = proposed(30);
        Visitor stranger = Visitor.holder(UUID.randomUUID());
        Visitor ownTeller = new Visitor(
                daughter,
                TestTokens.forCaller(daughter)
                        .roles(Roles.BANK_TELLER)
                        .areas("cn.xigu")
                        .sign());
        // when / then
        stranger.gets(gift).statusCode(404).body("code", equalTo("GIFT_NOT_FOUND"));
        stranger.posts(gift + "/acceptance", Map.of()).statusCode(404);
        receiver.posts("/gifts", gift(30)).statusCode(404).body("code", equalTo("ACCOUNT_NOT_FOUND"));
        giver.posts(gift + "/acceptance", Map.of()).statusCode(404);
        receiver.posts(gift + "/withdrawal", Map.of()).statusCode(404);
        giver.posts(gift + "/relation-check", Map.of("proven", true)).statusCode(403);
        ownTeller
                .posts(gift + "/relation-check", Map.of("proven", true))
                .statusCode(403)
                .body("code", equalTo("OWN_MATTER"));
        Visitor.staff(Roles.BANK_TELLER, "cn.anning")
                .posts(gift + "/relation-check", Map.of("proven", true))
                .statusCode(404);
        receiver.gets(gift).statusCode(200).body("state", equalTo("PROPOSED"));
    }

    @Test
    void aProxyGivesAndTakesForWhomTheRegistryKnowsThemBoundTo() {
        // given
        UUID son = UUID.randomUUID();
        Visitor proxy =
                new Visitor(son, TestTokens.forCaller(son).roles(Roles.PROXY).sign());
        UUID relation = UUID.randomUUID();
        proxy.posts("/gifts", gift(30)).statusCode(404).body("code", equalTo("ACCOUNT_NOT_FOUND"));
        registry.tells(relation(relation, 1, son, daughter, "PENDING_REVIEW"));
        proxy.posts("/gifts", gift(30)).statusCode(404);
        registry.tells(relation(relation, 2, son, daughter, "BOUND"));
        registry.tells(relation(UUID.randomUUID(), 1, son, mother, "BOUND"));
        // when
        String gift = "/gifts/"
                + proxy.posts("/gifts", gift(30)).statusCode(201).extract().path("id");
        check(gift, true).statusCode(200);
        // then
        proxy.posts(gift + "/acceptance", Map.of()).statusCode(200).body("state", equalTo("POSTED"));
        account(receiver, mother).body("availableMinutes", equalTo(30));
        registry.tells(relation(relation, 3, son, daughter, "ENDED"));
        proxy.posts("/gifts", gift(30)).statusCode(404);
    }

    @Test
    void whoActsForOneSideIsNotTheOther() {
        // given
        registry.tells(relation(UUID.randomUUID(), 1, mother, daughter, "BOUND"));
        Visitor proxy = new Visitor(
                mother,
                TestTokens.forCaller(mother).roles(Roles.PROXY, Roles.VOLUNTEER).sign());
        // when
        var toOneself = proxy.posts("/gifts", gift(30));
        // then
        toOneself.statusCode(403).body("code", equalTo("PROXY_IS_OTHER_SIDE"));
        String gift = proposed(30);
        proxy.posts(gift + "/withdrawal", Map.of()).statusCode(403).body("code", equalTo("PROXY_IS_OTHER_SIDE"));
        account(giver, daughter).body("heldMinutes", equalTo(30));
    }

    @Test
    void bothSidesAndTheTellerReadTheirListsPageByPage() {
        // given
        String first = proposed(10);
        String second = proposed(20);
        check(first, true);
        // when
        var page = giver.gets("/gifts?side=GIVER&limit=1");
        // then
        page.body("items", hasSize(1));
        giver.gets("/gifts?side=GIVER&limit=1&cursor=" + page.extract().path("next"))
                .body("items", hasSize(1))
                .body("next", nullValue());
        receiver.gets("/gifts?side=RECEIVER").body("items", hasSize(2));
        receiver.gets("/gifts").body("items", hasSize(0));
        Visitor atDesk = Visitor.staff(Roles.BANK_TELLER, PLACE);
        atDesk.gets("/gifts?side=TELLER&limit=100")
                .body("items.id", hasItem(id(second)))
                .body("items.id", not(hasItem(id(first))));
        Visitor.staff(Roles.BANK_TELLER, "cn.anning")
                .gets("/gifts?side=TELLER&limit=100")
                .body("items.id", not(hasItem(id(second))));
        giver.gets("/gifts?side=TELLER").body("items", hasSize(0));
    }

    @Test
    void noEventTellsTheRelation() {
        // given
        String gift = proposed(30);
        // when
        check(gift, true);
        // then
        assertThat(desk.count("""
                select count(*) from event_log where type = 'tb.gift.state-changed.v1' and subject = ?::uuid
                   and (data::text like '%PARENT%' or data::text like '%' || ? || '%')""", id(gift), daughter.toString())).isZero();
        assertThat(states(gift)).hasSize(2);
    }

    private static RelationChanged relation(UUID id, long version, UUID acting, UUID person, String state) {
        return new RelationChanged(id, version, acting, person, "PROXY", state, PLACE, Registry.SERVED_FROM);
    }

    private ValidatableResponse propose(long minutes) {
        return giver.posts("/gifts", gift(minutes));
    }

    private String proposed(long minutes) {
        return "/gifts/"
                + propose(minutes)
                        .statusCode(201)
                        .body("state", equalTo("PROPOSED"))
                        .extract()
                        .path("id");
    }

    private ValidatableResponse check(String gift, boolean proven) {
        return teller.posts(gift + "/relation-check", Map.of("proven", proven));
    }

    private Map<String, Object> gift(long minutes) {
        return new HashMap<>(Map.of(
                "fromAccountId",
                Desk.accountOf(daughter),
                "toAccountId",
                Desk.accountOf(mother),
                "minutes",
                minutes,
                "relation",
                "PARENT"));
    }

    private static ValidatableResponse account(Visitor holder, UUID person) {
        return holder.gets("/accounts/" + Desk.accountOf(person));
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }

    private static String id(String gift) {
        return gift.substring("/gifts/".length());
    }

    private List<String> states(String gift) {
        return desk.texts(
                "select data ->> 'state' from event_log where type = 'tb.gift.state-changed.v1' and subject = ?::uuid"
                        + " order by version",
                id(gift));
    }

    private long pool() {
        return desk.count("""
                select sum(credits - debits) from account_balance b join ledger_account a on a.id = b.ledger_account
                 where a.kind = 14 and a.branch_id = ?::uuid""", Desk.ROOT_BRANCH);
    }
}
