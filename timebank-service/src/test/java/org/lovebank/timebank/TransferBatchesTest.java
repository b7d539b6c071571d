package org.lovebank.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.stack.testing.TestTokens;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** Many deposits in one request: each for itself, or all of them or none. What else a batch may hold: MixedBatchesTest. */
@QuarkusTest
@TheHouse
class TransferBatchesTest {

    private static final String BATCHES = "/transfer-batches";
    private static final String AREA = "cn.xigu";
    private static final Visitor PARTNER = partner("deposits:write");

    private final Registry registry;
    private final Desk desk;

    TransferBatchesTest(Registry registry, Desk desk) {
        this.registry = registry;
        this.desk = desk;
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void independentItemsEachHaveTheirOwnOutcome() {
        // given
        UUID wang = registry.registersVolunteer(AREA);
        UUID closed = closed();
        UUID record = UUID.randomUUID();
        PARTNER.posts("/deposits", deposit(record, wang, 30)).statusCode(201);
        // when
        PARTNER.posts(
                        BATCHES,
                        batch(
                                "INDEPENDENT",
                                List.of(
                                        deposit(UUID.randomUUID(), wang, 60),
                                        deposit(UUID.randomUUID(), closed, 60),
                                        deposit(record, wang, 30),
                                        deposit(UUID.randomUUID(), UUID.randomUUID(), 60),
                                        deposit(record, wang, 31))))
                .statusCode(200)
                .body("posted", equalTo(1))
                .body("replayed", equalTo(1))
                .body("refused", equalTo(3))
                .body("items.item", contains(0, 1, 2, 3, 4))
                .body("items.outcome", contains("POSTED", "REFUSED", "REPLAYED", "REFUSED", "REFUSED"))
                .body(
                        "items.code",
                        equalTo(Arrays.asList(
                                null, "ACCOUNT_CLOSED", null, "ACCOUNT_NOT_FOUND", "IDEMPOTENCY_KEY_REUSED")))
                .body("items[0].deposit.state", equalTo("PENDING"));
        // then
        assertThat(pending(wang)).isEqualTo(90);
        assertThat(pending(closed)).isZero();
    }

    @Test
    void aThousandItemsAreOneRequest() {
        // given
        UUID wang = registry.registersVolunteer(AREA);
        UUID li = registry.registersVolunteer(AREA);
        List<Map<String, Object>> items = new ArrayList<>();
        IntStream.range(0, 1_000).forEach(i -> items.add(deposit(UUID.randomUUID(), i % 2 == 0 ? wang : li, 1)));
        // when
        PARTNER.posts(BATCHES, batch("INDEPENDENT", items))
                .statusCode(200)
                .body("posted", equalTo(1_000))
                .body("items.deposit.state", everyItem(equalTo("PENDING")));
        // then
        assertThat(pending(wang)).isEqualTo(500);
        assertThat(pending(li)).isEqualTo(500);
        assertThat(desk.count("select count(*) from deposit where volunteer_id in (?, ?)", wang, li))
                .isEqualTo(1_000);
    }

    @Test
    void anAtomicBatchIsPostedWhole() {
        // given
        UUID wang = registry.registersVolunteer(AREA);
        UUID li = registry.registersVolunteer(AREA);
        List<Map<String, Object>> items = new ArrayList<>();
        IntStream.range(0, 1_000).forEach(i -> items.add(deposit(UUID.randomUUID(), i % 2 == 0 ? wang : li, 2)));
        String key = UUID.randomUUID().toString();
        // when
        PARTNER.posts(BATCHES, key, batch("ATOMIC", items)).statusCode(200).body("posted", equalTo(1_000));
        // then
        PARTNER.posts(BATCHES, key, batch("ATOMIC", items)).statusCode(200).body("replayed", equalTo(1_000));
        assertThat(pending(wang)).isEqualTo(1_000);
        assertThat(pending(li)).isEqualTo(1_000);
    }

    @Test
    void anAtomicBatchWithOneRefusedItemMovesNothingAndRemembersIt() {
        // given
        UUID wang = registry.registersVolunteer(AREA);
        UUID closed = closed();
        Map<String, Object> good = deposit(UUID.randomUUID(), wang, 60);
        Map<String, Object> batch = batch("ATOMIC", good, deposit(UUID.randomUUID(), closed, 60));
        String key = UUID.randomUUID().toString();
        PARTNER.posts(BATCHES, key, batch)
                .statusCode(409)
                .body("code", equalTo("BATCH_REFUSED"))
                .body("metadata.item", equalTo(1))
                .body("metadata.itemCode", equalTo("ACCOUNT_CLOSED"));
        desk.run("update ledger_account set status = 1 where account_id = ?", Desk.accountOf(closed));
        // when
        PARTNER.posts(BATCHES, key, batch)
                .statusCode(409)
                .body("code", equalTo("BATCH_REFUSED"))
                .body("metadata.itemCode", equalTo("ACCOUNT_CLOSED"));
        // then: nothing moved, and the batch's refusal is not its items'
        assertThat(pending(wang)).isZero();
        assertThat(desk.count("select count(*) from deposit where volunteer_id = ?", wang))
                .isZero();
        PARTNER.posts("/deposits", good).statusCode(201).header("Idempotent-Replayed", nullValue());
        assertThat(pending(wang)).isEqualTo(60);
    }

    @Test
    void anItemThatNobodyMaySeeRefusesAnAtomicBatch() {
        // given
        UUID wang = registry.registersVolunteer(AREA);
        // when
        PARTNER.posts(
                        BATCHES,
                        batch(
                                "ATOMIC",
                                deposit(UUID.randomUUID(), wang, 60),
                                deposit(UUID.randomUUID(), UUID.randomUUID(), 60)))
                .statusCode(409)
                .body("metadata.item", equalTo(1))
                .body("metadata.itemCode", equalTo("ACCOUNT_NOT_FOUND"));
        // then
        assertThat(pending(wang)).isZero();
    }

    @Test
    void theSameBatchAgainAddsNothingAndItsKeyBelongsToIt() {
        // given
        UUID wang = registry.registersVolunteer(AREA);
        String key = UUID.randomUUID().toString();
        Map<String, Object> batch =
                batch("INDEPENDENT", deposit(UUID.randomUUID(), wang, 60), deposit(UUID.randomUUID(), wang, 30));
        PARTNER.posts(BATCHES, key, batch).statusCode(200).body("posted", equalTo(2));
        // when
        PARTNER.posts(BATCHES, key, batch).statusCode(200).body("replayed", equalTo(2));
        PARTNER.posts(BATCHES, key, batch("INDEPENDENT", deposit(UUID.randomUUID(), wang, 60)))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        // then
        assertThat(pending(wang)).isEqualTo(90);
    }

    @Test
    void theSameItemsAtOnceInBatchesAndAloneCountOnce() throws Exception {
        // given
        UUID wang = registry.registersVolunteer(AREA);
        UUID li = registry.registersVolunteer(AREA);
        Map<String, Object> first = deposit(UUID.randomUUID(), wang, 60);
        Map<String, Object> second = deposit(UUID.randomUUID(), li, 30);
        Callable<Integer> together = () -> status(BATCHES, batch("ATOMIC", first, second));
        Callable<Integer> turned = () -> status(BATCHES, batch("ATOMIC", second, first));
        Callable<Integer> alone = () -> status("/deposits", second);
        List<Integer> answers = new ArrayList<>();
        // when
        try (ExecutorService many = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> answer : many.invokeAll(List.of(together, turned, alone, together, turned, alone))) {
                answers.add(answer.get());
            }
        }
        // then
        assertThat(answers).containsExactly(200, 200, 201, 200, 200, 201);
        assertThat(pending(wang)).isEqualTo(60);
        assertThat(pending(li)).isEqualTo(30);
    }

    @Test
    void aBatchHasItsLimitsAndItsKeyAndItsContract() {
        // given
        UUID wang = registry.registersVolunteer(AREA);
        Map<String, Object> item = deposit(UUID.randomUUID(), wang, 60);
        List<Map<String, Object>> tooMany = new ArrayList<>();
        IntStream.range(0, 1_001).forEach(i -> tooMany.add(item));
        // when, then
        PARTNER.posts(BATCHES, batch("INDEPENDENT", tooMany))
                .statusCode(400)
                .body("errors.pointer", contains("#/items"));
        PARTNER.posts(BATCHES, batch("INDEPENDENT", List.of())).statusCode(400);
        Map<String, Object> unmasked = deposit(UUID.randomUUID(), wang, 60);
        unmasked.put("witness", "李小明");
        PARTNER.posts(BATCHES, batch("INDEPENDENT", item, unmasked))
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors.pointer", contains("#/items/1/deposit/witness"));
        Map<String, Object> huge = deposit(UUID.randomUUID(), wang, 60);
        huge.put("content", "x".repeat(1_100_000));
        PARTNER.posts(BATCHES, batch("INDEPENDENT", huge)).statusCode(413);
        PARTNER.postsWithoutKey(BATCHES, batch("INDEPENDENT", item))
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        partner("redemptions:collect")
                .posts(BATCHES, batch("INDEPENDENT", item))
                .statusCode(403);
        Visitor.holder(wang).posts(BATCHES, batch("INDEPENDENT", item)).statusCode(403);
        assertThat(pending(wang)).isZero();
    }

    private UUID closed() {
        UUID person = registry.registersVolunteer(AREA);
        desk.run("update ledger_account set status = 3 where account_id = ?", Desk.accountOf(person));
        return person;
    }

    private long pending(UUID person) {
        return desk.count(
                "select b.credits - b.debits from account_balance b join ledger_account a on a.id = b.ledger_account"
                        + " where a.kind = 1 and a.account_id = ?",
                Desk.accountOf(person));
    }

    private static int status(String address, Object body) {
        return PARTNER.posts(address, body).extract().statusCode();
    }

    private static Visitor partner(String scope) {
        UUID id = UUID.randomUUID();
        return new Visitor(
                id,
                TestTokens.forCaller(id)
                        .client("partner-1")
                        .roles(Roles.PARTNER_CLIENT)
                        .areas(AREA)
                        .claim("scope", scope)
                        .sign());
    }

    private static Map<String, Object> batch(String mode, Map<String, Object> only) {
        return batch(mode, List.of(only));
    }

    private static Map<String, Object> batch(String mode, Map<String, Object> first, Map<String, Object> second) {
        return batch(mode, List.of(first, second));
    }

    private static Map<String, Object> batch(String mode, List<Map<String, Object>> items) {
        return Map.of(
                "mode",
                mode,
                "items",
                items.stream().map(item -> Map.of("deposit", item)).toList());
    }

    private static Map<String, Object> deposit(UUID record, UUID person, int minutes) {
        return new HashMap<>(Map.of(
                "recordId",
                record,
                "accountId",
                Desk.accountOf(person),
                "minutes",
                minutes,
                "servedFrom",
                Registry.SERVED_FROM.toString(),
                "categoryCode",
                "REPAIR",
                "place",
                "22街区3号楼",
                "content",
                "修理水龙头",
                "witness",
                "李**"));
    }
}
