package org.lovebank.timebank;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lovebank.access.Roles;
import org.lovebank.stack.testing.TestTokens;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** A partner deposits what it recorded itself; whoever tells of the same record again adds nothing. */
@QuarkusTest
@TheHouse
class DirectDepositsTest {

    private static final String AREA = "cn.xigu";
    private static final Visitor PARTNER = client("cn.xigu", "deposits:write");

    private final Registry registry;
    private final Desk desk;

    DirectDepositsTest(Registry registry, Desk desk) {
        this.registry = registry;
        this.desk = desk;
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void aDepositIsPendingUntilTheRegistryFinalisesTheRecord() {
        // given
        UUID person = registry.registersVolunteer(AREA);
        UUID record = UUID.randomUUID();
        // when
        PARTNER.posts("/deposits", deposit(record, person, 90))
                .statusCode(201)
                .body("state", equalTo("PENDING"))
                .body("minutes", equalTo(90))
                .body("toPoolMinutes", equalTo(0))
                .body("recordId", equalTo(record.toString()));
        // then
        balances(person, 90, 0);
        registry.confirms(record, 4, person, 90);
        balances(person, 90, 0);
        registry.finalises(record, 5, person, 90);
        balances(person, 0, 90);
        assertThat(desk.count("select count(*) from transfer where fact_id = ?", record))
                .isEqualTo(2);
    }

    @Test
    void whereThePolicyTrustsPartnersThePassbookHasItsSixFieldsAtOnce() {
        // given
        UUID person = registry.registersVolunteer(trusting(90_000));
        // when
        client("cn", "deposits:write")
                .posts("/deposits", deposit(UUID.randomUUID(), person, 90))
                .statusCode(201)
                .body("state", equalTo("AVAILABLE"));
        // then
        Visitor.holder(person)
                .gets("/accounts/" + Desk.accountOf(person) + "/passbook")
                .statusCode(200)
                .body("items.servedAt", contains("2026-03-02T01:00:00Z"))
                .body("items.place", contains("22街区3号楼"))
                .body("items.content", contains("修理水龙头"))
                .body("items.durationMinutes", contains(90))
                .body("items.cumulativeMinutes", contains(90))
                .body("items.witness", contains("李**"));
    }

    @Test
    void whatGoesBeyondTheCapGoesToThePool() {
        // given
        UUID person = registry.registersVolunteer(trusting(100));
        Visitor partner = client("cn", "deposits:write");
        partner.posts("/deposits", deposit(UUID.randomUUID(), person, 80)).statusCode(201);
        UUID record = UUID.randomUUID();
        // when
        partner.posts("/deposits", deposit(record, person, 50))
                .statusCode(201)
                .body("minutes", equalTo(50))
                .body("toPoolMinutes", equalTo(30));
        // then: the registry's late word moves nothing
        registry.confirms(record, 4, person, 50);
        registry.finalises(record, 5, person, 50);
        balances(person, 0, 100);
    }

    @Test
    void whoeverComesSecondIsAnsweredAndAddsNothing() {
        // given
        UUID person = registry.registersVolunteer(trusting(90_000));
        UUID record = UUID.randomUUID();
        registry.confirms(record, 4, person, 90);
        // when: the registry still holds it back, and the partner does not release it
        client("cn", "deposits:write")
                .posts("/deposits", deposit(record, person, 90))
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("state", equalTo("PENDING"));
        // then
        balances(person, 90, 0);
        registry.finalises(record, 5, person, 90);
        balances(person, 0, 90);
    }

    @Test
    void otherMinutesForTheSameRecordAreRefusedOnBothWays() {
        // given
        UUID person = registry.registersVolunteer(AREA);
        UUID record = UUID.randomUUID();
        PARTNER.posts("/deposits", deposit(record, person, 90)).statusCode(201);
        // when
        PARTNER.posts("/deposits", deposit(record, person, 60))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        registry.confirms(record, 4, person, 60);
        // then
        balances(person, 90, 0);
        assertThat(desk.count("select count(*) from deposit where record_id = ? and reached = 'REJECTED'", record))
                .isOne();
    }

    @Test
    void aRecordThatIsVoidedLaterIsTakenBack() {
        // given
        UUID person = registry.registersVolunteer(trusting(90_000));
        UUID record = UUID.randomUUID();
        client("cn", "deposits:write")
                .posts("/deposits", deposit(record, person, 90))
                .statusCode(201);
        // when
        registry.voids(record, 6, person, 90);
        // then
        balances(person, 0, 0);
    }

    @Test
    void theSameDepositTwiceIsOneWithOneAnswer() {
        // given
        UUID person = registry.registersVolunteer(AREA);
        Map<String, Object> deposit = deposit(UUID.randomUUID(), person, 90);
        String first = PARTNER.posts("/deposits", deposit)
                .header("Idempotent-Replayed", nullValue())
                .extract()
                .asString();
        // when
        String second = PARTNER.posts("/deposits", deposit)
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .extract()
                .asString();
        // then
        assertThat(second).isEqualTo(first);
        balances(person, 90, 0);
    }

    @Test
    void manyAtOnceForOneRecordAndTheRegistryAmongThemMakeOneDeposit() throws Exception {
        // given
        UUID person = registry.registersVolunteer(AREA);
        UUID record = UUID.randomUUID();
        Callable<Integer> asks = () -> PARTNER.posts("/deposits", deposit(record, person, 45))
                .extract()
                .statusCode();
        // when
        try (ExecutorService many = Executors.newFixedThreadPool(6)) {
            Future<?> told = many.submit(() -> registry.confirms(record, 4, person, 45));
            for (Future<Integer> answer : many.invokeAll(List.of(asks, asks, asks, asks))) {
                assertThat(answer.get()).isEqualTo(201);
            }
            hearAgainIfItMust(told, record, person);
        }
        // then
        balances(person, 45, 0);
        assertThat(desk.count("select count(*) from transfer where fact_id = ?", record))
                .isOne();
        assertThat(desk.count("select count(*) from deposit where record_id = ? and record_version = 4", record))
                .isOne();
    }

    /** The partner's note may come between the registry's look and its write: then the event is heard again. */
    private void hearAgainIfItMust(Future<?> told, UUID record, UUID person) throws InterruptedException {
        try {
            told.get();
        } catch (java.util.concurrent.ExecutionException lostTheRace) {
            registry.confirms(record, 4, person, 45);
        }
    }

    @Test
    void aClosedAccountTakesNothingAndTheRecordRemembersIt() {
        // given
        UUID person = registry.registersVolunteer(AREA);
        desk.run("update ledger_account set status = 3 where account_id = ?", Desk.accountOf(person));
        Map<String, Object> deposit = deposit(UUID.randomUUID(), person, 90);
        PARTNER.posts("/deposits", deposit).statusCode(409).body("code", equalTo("ACCOUNT_CLOSED"));
        desk.run("update ledger_account set status = 1 where account_id = ?", Desk.accountOf(person));
        // when
        PARTNER.posts("/deposits", deposit).statusCode(409).body("code", equalTo("ACCOUNT_CLOSED"));
        // then
        balances(person, 0, 0);
        assertThat(desk.count("select count(*) from deposit where volunteer_id = ?", person))
                .isZero();
    }

    @Test
    void onlyAContractForThePlaceOpensTheCounter() {
        // given
        UUID person = registry.registersVolunteer(AREA);
        Map<String, Object> deposit = deposit(UUID.randomUUID(), person, 90);
        // when, then
        Visitor.holder(person).posts("/deposits", deposit).statusCode(403).body("code", equalTo("NOT_ALLOWED"));
        Visitor.staff(Roles.BANK_COUNCIL, AREA).posts("/deposits", deposit).statusCode(403);
        client(AREA, "redemptions:collect")
                .posts("/deposits", deposit)
                .statusCode(403)
                .body("code", equalTo("SCOPE_MISSING"));
        client("cn.other", "deposits:write")
                .posts("/deposits", deposit)
                .statusCode(404)
                .body("code", equalTo("ACCOUNT_NOT_FOUND"));
        PARTNER.posts("/deposits", deposit(UUID.randomUUID(), UUID.randomUUID(), 90))
                .statusCode(404)
                .body("code", equalTo("ACCOUNT_NOT_FOUND"));
        PARTNER.postsWithoutKey("/deposits", deposit).statusCode(400).body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        given().contentType(ContentType.JSON)
                .body(deposit)
                .post("/api/v1/deposits")
                .then()
                .statusCode(401);
        balances(person, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "minutes, 0",
        "minutes, 1441",
        "witness, 李小明",
        "witness, ''",
        "place, ''",
        "content, 'a\u0000b'",
        "categoryCode, repair",
        "recordId, 12",
        "servedFrom, yesterday",
        "surprise, 1"
    })
    void whatIsNoDepositIsNamed(String field, String value) {
        // given
        UUID person = registry.registersVolunteer(AREA);
        Map<String, Object> deposit = deposit(UUID.randomUUID(), person, 90);
        deposit.put(field, field.equals("minutes") ? Integer.valueOf(value) : value);
        // when
        PARTNER.posts("/deposits", deposit)
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"))
                .body("errors.pointer", contains("#/" + field))
                .body("detail", not(equalTo(value)));
        // then
        balances(person, 0, 0);
    }

    @Test
    void minutesAreNotDepositedBeforeTheyAreServed() {
        // given
        UUID person = registry.registersVolunteer(AREA);
        Map<String, Object> deposit = deposit(UUID.randomUUID(), person, 90);
        deposit.put("servedFrom", "2099-01-01T00:00:00Z");
        // when
        PARTNER.posts("/deposits", deposit).statusCode(422).body("code", equalTo("NOT_SERVED_YET"));
        // then
        balances(person, 0, 0);
    }

    private static Visitor client(String area, String scope) {
        UUID id = UUID.randomUUID();
        return new Visitor(
                id,
                TestTokens.forCaller(id)
                        .client("partner-1")
                        .roles(Roles.PARTNER_CLIENT)
                        .areas(area)
                        .claim("scope", scope)
                        .sign());
    }

    private static Map<String, Object> deposit(UUID record, UUID person, int minutes) {
        Map<String, Object> deposit = new HashMap<>();
        deposit.put("recordId", record);
        deposit.put("accountId", Desk.accountOf(person));
        deposit.put("minutes", minutes);
        deposit.put("servedFrom", Registry.SERVED_FROM.toString());
        deposit.put("categoryCode", "REPAIR");
        deposit.put("place", "22街区3号楼");
        deposit.put("content", "修理水龙头");
        deposit.put("witness", "李**");
        return deposit;
    }

    /** A place whose branch lets partners' deposits count at once. */
    private String trusting(long cap) {
        String code = "TRUST_" + Math.abs(UUID.randomUUID().getLeastSignificantBits() % 1_000_000_000);
        desk.run("""
                insert into policy_pack (code, effective_on, content, source) values (?, '2020-01-01', cast(? as jsonb), 'test')""", code, """
                {"conversionMinutes":60,"conversionPoints":10,"capMinutes":%d,"redemptionExpiryDays":7,
                 "minHonourMinutesToRedeem":0,"directDeposits":"AVAILABLE"}""".formatted(cap));
        String area = "cn." + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        Visitor.staff(Roles.CENTER_ADMIN, "cn")
                .posts("/branches", Map.of("areaPath", area, "name", "信任银行", "policyPack", code))
                .statusCode(201);
        return area;
    }

    private static void balances(UUID person, int pending, int available) {
        Visitor.holder(person)
                .gets("/accounts/" + Desk.accountOf(person))
                .statusCode(200)
                .body("pendingMinutes", equalTo(pending))
                .body("availableMinutes", equalTo(available));
    }
}
