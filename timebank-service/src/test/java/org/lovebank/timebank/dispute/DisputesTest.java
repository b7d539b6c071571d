package org.lovebank.timebank.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
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
import org.lovebank.stack.testing.TestTokens;
import org.lovebank.timebank.calendar.WorkingDays;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;
import org.lovebank.timebank.ledger.chart.PostingTable;

/** A holder disputes a posting: frozen, answered, decided, appealed once, closed; crash-safe through the ledger's ids. */
@QuarkusTest
@TheHouse
class DisputesTest {

    private final Registry registry;
    private final Desk desk;
    private final DisputeJob job;
    private final Visitor council = Visitor.staff(Roles.BANK_COUNCIL, "cn");
    private final Visitor centre = Visitor.staff(Roles.CENTER_ADMIN, "cn");
    private UUID person = UUID.randomUUID();
    private UUID account = UUID.randomUUID();
    private UUID transfer = UUID.randomUUID();
    private Visitor holder = Visitor.holder(person);

    DisputesTest(Registry registry, Desk desk, DisputeJob job) {
        this.registry = registry;
        this.desk = desk;
        this.job = job;
    }

    @BeforeEach
    void aHolderWithTwoHours() {
        person = registry.registersVolunteer("cn.xigu");
        account = Desk.accountOf(person);
        holder = Visitor.holder(person);
        transfer = PostingTable.releaseOf(registry.finalises(person, 120));
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void aDisputedAmountIsFrozenUntilTheCouncilUpholdsAndReversesIt() {
        // given
        String dispute = disputed();
        minutes(0, 120);
        Visitor.staff(Roles.BANK_TELLER, "cn")
                .posts("/transfer-disputes/" + dispute + "/response", Map.of("responseCode", "UNDER_REVIEW"))
                .statusCode(200)
                .body("state", equalTo("RESPONDED"));
        // when
        decides(council, dispute, "UPHELD").statusCode(200).body("state", equalTo("CLOSED"));
        // then
        minutes(0, 0);
        holder.gets("/transfers/" + transfer).body("reversedBy", matchesRegex("[0-9a-f-]{36}"));
        holder.gets("/transfer-disputes/" + dispute)
                .body("outcome", equalTo("UPHELD"))
                .body("frozenAmount", equalTo(0));
    }

    @Test
    void whatIsRejectedTwiceIsGivenBackAndOver() {
        // given
        String dispute = disputed();
        decides(council, dispute, "REJECTED").statusCode(200).body("state", equalTo("DECIDED"));
        minutes(0, 120);
        // when
        holder.posts("/transfer-disputes/" + dispute + "/appeal", Map.of())
                .statusCode(200)
                .body("state", equalTo("APPEALED"));
        hears(centre, dispute, "REJECTED").statusCode(200).body("state", equalTo("CLOSED"));
        // then
        minutes(120, 0);
        holder.posts("/transfer-disputes/" + dispute + "/appeal", Map.of())
                .statusCode(409)
                .body("code", equalTo("DISPUTE_STANDS_ELSEWHERE"));
        holder.posts("/transfer-disputes", Map.of("transferId", transfer, "reasonCode", "OTHER"))
                .statusCode(409)
                .body("code", equalTo("ALREADY_DISPUTED"));
    }

    @Test
    void anAppealIsHeardBySomebodyElse() {
        // given: one person with both offices
        UUID both = UUID.randomUUID();
        Visitor councillor = new Visitor(both, token(both, Roles.BANK_COUNCIL, Roles.CENTER_ADMIN));
        String dispute = disputed();
        decides(councillor, dispute, "REJECTED").statusCode(200);
        holder.posts("/transfer-disputes/" + dispute + "/appeal", Map.of()).statusCode(200);
        // when / then
        hears(councillor, dispute, "REJECTED").statusCode(403).body("code", equalTo("OTHER_PERSON_NEEDED"));
        hears(centre, dispute, "UPHELD").statusCode(200).body("state", equalTo("CLOSED"));
        minutes(0, 0);
    }

    @Test
    void nobodyDecidesTheirOwnMatter() {
        // given
        String dispute = disputed();
        Visitor self = new Visitor(person, token(person, Roles.BANK_COUNCIL, Roles.VOLUNTEER));
        // when / then
        decides(self, dispute, "UPHELD").statusCode(403).body("code", equalTo("OTHER_PERSON_NEEDED"));
        minutes(0, 120);
    }

    @Test
    void aDecisionThatNobodyAppealsStandsAfterItsDays() {
        // given
        String dispute = disputed();
        decides(council, dispute, "REJECTED").statusCode(200);
        job.run();
        holder.gets("/transfer-disputes/" + dispute).body("state", equalTo("DECIDED"));
        desk.run(
                "update transfer_dispute set appeal_until = now() - interval '1 minute' where id = ?",
                UUID.fromString(dispute));
        holder.posts("/transfer-disputes/" + dispute + "/appeal", Map.of())
                .statusCode(422)
                .body("code", equalTo("TOO_LATE_TO_APPEAL"));
        // when
        job.run();
        // then
        holder.gets("/transfer-disputes/" + dispute).body("state", equalTo("CLOSED"));
        minutes(120, 0);
    }

    @Test
    void whatWasSpentMeanwhileIsDisputedWithoutAFreeze() {
        // given
        holder.posts("/conversions", Map.of("accountId", account, "minutes", 120))
                .statusCode(201);
        // when
        String dispute = holder.posts("/transfer-disputes", Map.of("transferId", transfer, "reasonCode", "DUPLICATE"))
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("frozenAmount", equalTo(0))
                .extract()
                .path("id");
        decides(council, dispute, "UPHELD").statusCode(200);
        // then: the reversal leaves the holder owing, who is frozen for spending
        minutes(-120, 0);
    }

    @Test
    void whatTheCouncilReversedItselfMeanwhileIsClosedAllTheSame() {
        // given
        String dispute = disputed();
        council.posts("/transfers/" + transfer + "/reversal", Map.of("reason", "误登"))
                .statusCode(201);
        // when
        decides(council, dispute, "UPHELD")
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("remedyRefused", equalTo("ALREADY_REVERSED"));
        // then
        minutes(0, 0);
    }

    @Test
    void whoDiesBetweenTheStepsIsFinishedByTheJobOnce() {
        // given: the hold stands, its result was not kept
        String opened = disputed();
        forget(opened, "OPENING");
        job.run();
        holder.gets("/transfer-disputes/" + opened).body("state", equalTo("OPEN"));
        minutes(0, 120);
        // given: reversed and given back, its result was not kept
        decides(council, opened, "UPHELD").statusCode(200);
        forget(opened, "UPHOLDING");
        // when
        job.run();
        // then
        holder.gets("/transfer-disputes/" + opened)
                .body("state", equalTo("CLOSED"))
                .body("remedyRefused", equalTo(null));
        minutes(0, 0);
        assertThat(desk.count("select count(*) from transfer where ref_id = ? and kind = 9", transfer))
                .isEqualTo(1);
    }

    @Test
    void theSameRequestIsTheSameDisputeHoweverOftenAndAtOnce() throws Exception {
        // given
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("transferId", transfer, "reasonCode", "NOT_MINE");
        Callable<String> ask = () -> holder.posts("/transfer-disputes", key, body)
                .statusCode(201)
                .extract()
                .path("id");
        // when
        List<String> ids;
        try (var two = Executors.newFixedThreadPool(2)) {
            ids = two.invokeAll(List.of(ask, ask)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
        // then
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        minutes(0, 120);
        holder.posts("/transfer-disputes", key, Map.of("transferId", transfer, "reasonCode", "OTHER"))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void onlyAHolderDisputesInTimeWhatCanBeDisputed() {
        // given
        Map<String, Object> body = Map.of("transferId", transfer, "reasonCode", "NOT_MINE");
        // when / then
        Visitor.holder(UUID.randomUUID())
                .posts("/transfer-disputes", body)
                .statusCode(404)
                .body("code", equalTo("TRANSFER_NOT_FOUND"));
        council.posts("/transfer-disputes", body).statusCode(403);
        holder.postsWithoutKey("/transfer-disputes", body).statusCode(400);
        holder.posts("/transfer-disputes", Map.of("transferId", transfer, "reasonCode", "他是骗子"))
                .statusCode(400);
        holder.posts("/transfer-disputes", Map.of("transferId", transfer)).statusCode(400);
        String dispute = disputed();
        UUID hold = org.lovebank.timebank.ledger.DerivedId.of("dispute-hold", UUID.fromString(dispute));
        holder.posts("/transfer-disputes", Map.of("transferId", hold, "reasonCode", "OTHER"))
                .statusCode(422)
                .body("code", equalTo("NOT_DISPUTABLE"));
        String address = "/transfer-disputes/" + dispute;
        Visitor.holder(UUID.randomUUID()).gets(address).statusCode(404);
        Visitor.staff(Roles.BANK_COUNCIL, "cn.elsewhere").gets(address).statusCode(404);
        decides(Visitor.staff(Roles.BANK_COUNCIL, "cn.elsewhere"), dispute, "UPHELD")
                .statusCode(404);
        decides(holder, dispute, "UPHELD").statusCode(403);
        decides(council, dispute, "MAYBE").statusCode(400);
        hears(centre, dispute, "UPHELD").statusCode(409);
        holder.gets("/transfer-disputes").body("items", hasSize(1)).body("items.id", contains(dispute));
        Visitor.holder(UUID.randomUUID()).gets("/transfer-disputes").body("items", hasSize(0));
        Visitor.staff(Roles.AUDITOR, "cn.elsewhere").gets("/transfer-disputes").body("items.id", not(hasItem(dispute)));
    }

    @Test
    void theDaysOfEachStepComeFromThePolicy() {
        // given: a Friday morning in Shanghai
        DisputeRules rules = new DisputeRules(30, 3, 7, 15, new WorkingDays(Map.of()));
        Instant friday = Instant.parse("2026-03-06T01:00:00Z");
        // when / then: Monday, Tuesday, Wednesday
        assertThat(rules.answerDueAt(friday)).isEqualTo("2026-03-11T16:00:00Z");
        assertThat(rules.decisionDueAt(friday)).isEqualTo("2026-03-13T01:00:00Z");
        assertThat(rules.openUntil(friday)).isEqualTo("2026-04-05T01:00:00Z");
        assertThat(desk.count("select appeal_days from dispute_policy where effective_on = date '2020-01-01'"))
                .isEqualTo(15);
    }

    @Test
    void everyStepIsToldWithoutAWordAboutAnybody() {
        // given
        String dispute = disputed();
        // when
        decides(council, dispute, "UPHELD").statusCode(200);
        // then
        assertThat(desk.count(
                        "select count(*) from event_log where type = 'tb.transfer-dispute.state-changed.v1'"
                                + " and subject = ? and data ->> 'state' in ('OPEN', 'UPHOLDING', 'CLOSED')"
                                + " and data::text not like '%李%'",
                        UUID.fromString(dispute)))
                .isEqualTo(3);
    }

    private String disputed() {
        return holder.posts("/transfer-disputes", Map.of("transferId", transfer, "reasonCode", "NOT_MINE"))
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("frozenAmount", equalTo(120))
                .extract()
                .path("id");
    }

    private static ValidatableResponse decides(Visitor who, String dispute, String outcome) {
        return who.posts("/transfer-disputes/" + dispute + "/decision", Map.of("outcome", outcome));
    }

    private static ValidatableResponse hears(Visitor who, String dispute, String outcome) {
        return who.posts("/transfer-disputes/" + dispute + "/appeal-decision", Map.of("outcome", outcome));
    }

    private static String token(UUID person, String... roles) {
        return TestTokens.forCaller(person).roles(roles).areas("cn").sign();
    }

    private void minutes(int available, int held) {
        holder.gets("/accounts/" + account)
                .body("availableMinutes", equalTo(available))
                .body("heldMinutes", equalTo(held));
    }

    private void forget(String dispute, String state) {
        desk.run(
                "update transfer_dispute set state = ?, changed_at = now() - interval '1 minute' where id = ?",
                state,
                UUID.fromString(dispute));
    }
}
