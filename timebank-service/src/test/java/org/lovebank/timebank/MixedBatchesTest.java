package org.lovebank.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent.TeamChanged;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** Donations, conversions and group credits by the batch: each with the rules and the id that it has alone. */
@QuarkusTest
@TheHouse
class MixedBatchesTest {

    private static final String BATCHES = "/transfer-batches";

    private final Registry registry;
    private final Desk desk;
    private UUID wang = UUID.randomUUID();
    private Visitor holder = Visitor.holder(wang);
    private long pool;

    MixedBatchesTest(Registry registry, Desk desk) {
        this.registry = registry;
        this.desk = desk;
    }

    @BeforeEach
    void aHolderWithTwoHours() {
        wang = registry.registersVolunteer("cn");
        registry.finalises(wang, 120);
        holder = Visitor.holder(wang);
        pool = desk.ofTheBranch("POOL_TIME");
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void eachItemHasTheOutcomeThatItHasAlone() {
        // given
        UUID stranger = registry.registersVolunteer("cn");
        UUID tooMuch = UUID.randomUUID();
        // when
        holder.posts(
                        BATCHES,
                        batch(
                                "INDEPENDENT",
                                donation(UUID.randomUUID(), wang, 20),
                                conversion(UUID.randomUUID(), wang, 65),
                                donation(tooMuch, wang, 9_000),
                                donation(UUID.randomUUID(), stranger, 1),
                                conversion(UUID.randomUUID(), wang, 3)))
                .statusCode(200)
                .body("items.outcome", contains("POSTED", "POSTED", "REFUSED", "REFUSED", "REFUSED"))
                .body(
                        "items.code",
                        equalTo(Arrays.asList(
                                null, null, "INSUFFICIENT_BALANCE", "ACCOUNT_NOT_FOUND", "TOO_FEW_MINUTES_TO_CONVERT")))
                .body("items[0].donation.minutesLeft", equalTo(100))
                .body("items[1].conversion.points", equalTo(10))
                .body("items[1].donation", nullValue());
        // then: and alone with the item's id as its key it is still refused, though there would be enough by now
        Desk.minutes(wang, 0, 40, 0);
        registry.finalises(wang, 10_000);
        holder.posts("/donations", tooMuch.toString(), part(donation(tooMuch, wang, 9_000), "donation"))
                .statusCode(409)
                .body("code", equalTo("INSUFFICIENT_BALANCE"));
        Desk.minutes(wang, 0, 10_040, 0);
    }

    @Test
    void anItemIsTheSameAloneAndInABatch() {
        // given
        UUID id = UUID.randomUUID();
        Map<String, Object> item = donation(id, wang, 30);
        String transfer = holder.posts("/donations", id.toString(), part(item, "donation"))
                .statusCode(201)
                .extract()
                .path("transferId");
        // when
        var answer = holder.posts(BATCHES, batch("INDEPENDENT", item, donation(id, wang, 31)));
        // then
        answer.statusCode(200)
                .body("items[0].outcome", equalTo("REPLAYED"))
                .body("items[0].donation.transferId", equalTo(transfer))
                .body("items[1].code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        Desk.minutes(wang, 0, 90, 0);
    }

    @Test
    void anAtomicBatchThatFailsInItsMiddleMovesNothingForEver() {
        // given: the second item is too much once the first has gone
        UUID first = UUID.randomUUID();
        Map<String, Object> batch = batch(
                "ATOMIC",
                donation(first, wang, 100),
                conversion(UUID.randomUUID(), wang, 60),
                donation(UUID.randomUUID(), wang, 1));
        String key = UUID.randomUUID().toString();
        String books = desk.books();
        // when
        holder.posts(BATCHES, key, batch)
                .statusCode(409)
                .body("code", equalTo("BATCH_REFUSED"))
                .body("metadata.item", equalTo(1))
                .body("metadata.itemCode", equalTo("INSUFFICIENT_BALANCE"));
        // then: the same batch stays refused, its items are free to be asked alone
        assertThat(desk.books()).isEqualTo(books);
        registry.finalises(wang, 600);
        holder.posts(BATCHES, key, batch).statusCode(409).body("metadata.item", equalTo(1));
        Desk.minutes(wang, 0, 720, 0);
        holder.posts(BATCHES, batch("ATOMIC", donation(first, wang, 100)))
                .statusCode(200)
                .body("posted", equalTo(1));
        Desk.minutes(wang, 0, 620, 0);
    }

    @Test
    void whatIsRefusedBeforeTheLedgerIsAskedIsRememberedForTheBatch() {
        // given: a purpose that the policy does not know
        Map<String, Object> wrong = donation(UUID.randomUUID(), wang, 10);
        part(wrong, "donation").put("purpose", "NO_SUCH_PURPOSE");
        Map<String, Object> batch = batch("ATOMIC", donation(UUID.randomUUID(), wang, 10), wrong);
        Map<String, Object> strange =
                batch("ATOMIC", donation(UUID.randomUUID(), registry.registersVolunteer("cn"), 10));
        String key = UUID.randomUUID().toString();
        // when / then
        for (int i = 0; i < 2; i++) {
            holder.posts(BATCHES, key, batch)
                    .statusCode(409)
                    .body("metadata.item", equalTo(1))
                    .body("metadata.itemCode", equalTo("UNKNOWN_PURPOSE"));
            holder.posts(BATCHES, key + "s", strange)
                    .statusCode(409)
                    .body("metadata.item", equalTo(0))
                    .body("metadata.itemCode", equalTo("ACCOUNT_NOT_FOUND"));
        }
        Desk.minutes(wang, 0, 120, 0);
    }

    @Test
    void theSameBatchTwiceAndAtOnceCountsOnce() throws Exception {
        // given
        String key = UUID.randomUUID().toString();
        Map<String, Object> batch = batch(
                "ATOMIC",
                donation(UUID.randomUUID(), wang, 40),
                conversion(UUID.randomUUID(), wang, 60),
                donation(UUID.randomUUID(), wang, 20));
        Callable<Integer> same =
                () -> holder.posts(BATCHES, key, batch).extract().statusCode();
        Callable<Integer> underAnotherKey =
                () -> holder.posts(BATCHES, batch).extract().statusCode();
        List<Integer> answers = new ArrayList<>();
        // when
        try (ExecutorService many = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> answer :
                    many.invokeAll(List.of(same, underAnotherKey, same, underAnotherKey, same, underAnotherKey))) {
                answers.add(answer.get());
            }
        }
        // then
        assertThat(answers).containsOnly(200);
        Desk.minutes(wang, 0, 0, 0);
        assertThat(desk.ofTheBranch("POOL_TIME")).isEqualTo(pool + 60);
        holder.posts(BATCHES, key, batch).statusCode(200).body("replayed", equalTo(3));
    }

    @Test
    void theCouncilCreditsManyTeamsAtOnceAndAnActivityOnlyOnce() {
        // given
        UUID activity = UUID.randomUUID();
        List<UUID> teams = IntStream.range(0, 20).mapToObj(_ -> aTeam()).toList();
        List<Map<String, Object>> credits = new ArrayList<>();
        teams.forEach(team -> credits.add(credit(team, activity, 90)));
        Visitor council = Visitor.staff(Roles.BANK_COUNCIL, "cn");
        // when
        council.posts(BATCHES, Map.of("mode", "ATOMIC", "items", credits))
                .statusCode(200)
                .body("posted", equalTo(20))
                .body("items[19].groupCredit.minutesNow", equalTo(90));
        // then
        council.posts(BATCHES, batch("INDEPENDENT", credit(teams.getFirst(), activity, 90)))
                .body("items[0].code", equalTo("GROUP_SERVICE_CREDITED"));
        council.posts(BATCHES, batch("INDEPENDENT", credit(wang, activity, 90)))
                .body("items[0].code", equalTo("ONLY_GROUPS_ARE_CREDITED"));
    }

    @Test
    void anItemIsOneThingHasAnIdAndIsItsCallersToAskFor() {
        // given
        Map<String, Object> donation = donation(UUID.randomUUID(), wang, 10);
        Map<String, Object> both = new HashMap<>(donation);
        both.putAll(conversion(UUID.randomUUID(), wang, 60));
        Map<String, Object> withoutId = new HashMap<>(donation);
        withoutId.remove("id");
        String books = desk.books();
        // when / then
        holder.posts(BATCHES, batch("INDEPENDENT", donation, both))
                .statusCode(400)
                .body("code", equalTo("ITEM_IS_NOT_ONE_THING"))
                .body("metadata.item", equalTo(1));
        holder.posts(BATCHES, batch("INDEPENDENT", new HashMap<>(Map.of("id", UUID.randomUUID()))))
                .statusCode(400)
                .body("code", equalTo("ITEM_IS_NOT_ONE_THING"));
        holder.posts(BATCHES, batch("ATOMIC", withoutId)).statusCode(400).body("code", equalTo("ITEM_WITHOUT_ID"));
        holder.posts(BATCHES, batch("ATOMIC", donation, credit(aTeam(), UUID.randomUUID(), 10)))
                .statusCode(403)
                .body("code", equalTo("ITEM_KIND_NOT_ALLOWED"));
        Map<String, Object> negative = donation(UUID.randomUUID(), wang, -1);
        holder.posts(BATCHES, batch("INDEPENDENT", donation, negative))
                .statusCode(400)
                .body("errors.pointer", contains("#/items/1/donation/minutes"));
        holder.posts(BATCHES, batch("SOMETIMES", donation)).statusCode(400);
        assertThat(desk.books()).isEqualTo(books);
    }

    private UUID aTeam() {
        UUID team = UUID.randomUUID();
        registry.tells(
                new TeamChanged(team, 1, UUID.randomUUID(), "微笑天使", "SPECIAL", "cn", "ACTIVE", Registry.SERVED_FROM));
        return team;
    }

    private static Map<String, Object> batch(String mode, Object... items) {
        return Map.of("mode", mode, "items", items);
    }

    private static Map<String, Object> donation(UUID id, UUID person, int minutes) {
        return item(id, "donation", Map.of("accountId", Desk.accountOf(person), "minutes", minutes));
    }

    private static Map<String, Object> conversion(UUID id, UUID person, int minutes) {
        return item(id, "conversion", Map.of("accountId", Desk.accountOf(person), "minutes", minutes));
    }

    private static Map<String, Object> credit(UUID team, UUID activity, int minutes) {
        Map<String, Object> what = Map.of(
                "accountId",
                Desk.accountOf(team),
                "activityId",
                activity,
                "servedTo",
                Registry.SERVED_FROM.toString(),
                "minutes",
                minutes,
                "reason",
                "社区大扫除");
        return item(UUID.randomUUID(), "groupCredit", what);
    }

    private static Map<String, Object> item(UUID id, String kind, Map<String, Object> what) {
        return new HashMap<>(Map.of("id", id, kind, new HashMap<>(what)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> item, String kind) {
        return (Map<String, Object>) java.util.Objects.requireNonNull(item.get(kind));
    }
}
