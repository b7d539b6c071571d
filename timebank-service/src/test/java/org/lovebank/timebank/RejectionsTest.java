package org.lovebank.timebank;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lovebank.access.Roles;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Door;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.chart.PostingTable;

/**
 * Every door that moves value, one after the other: a rejection has a code, is remembered for its key though the
 * circumstances change, and changes nothing in the books.
 */
@QuarkusTest
@TheHouse
class RejectionsTest {

    private static final String PLACE = "cn.xigu";

    private final Registry registry;
    private final Desk desk;
    private final Visitor council = Visitor.staff(Roles.BANK_COUNCIL, "cn");
    private UUID person = UUID.randomUUID();
    private UUID other = UUID.randomUUID();
    private UUID record = UUID.randomUUID();
    private Visitor holder = Visitor.holder(person);

    RejectionsTest(Registry registry, Desk desk) {
        this.registry = registry;
        this.desk = desk;
    }

    @BeforeEach
    void aHolderWithAnHour() {
        person = registry.registersVolunteer(PLACE);
        other = registry.registersVolunteer(PLACE);
        holder = Visitor.holder(person);
        record = registry.finalises(person, 60);
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @TestFactory
    Stream<DynamicTest> aRefusalIsRememberedThoughTheCircumstancesChange() {
        List<Supplier<Door>> doors = List.of(
                () -> new Door(
                        "convert too much",
                        holder,
                        "/conversions",
                        convert(120),
                        "INSUFFICIENT_BALANCE",
                        this::anHourMore),
                () -> new Door(
                        "convert too little",
                        holder,
                        "/conversions",
                        convert(5),
                        "TOO_FEW_MINUTES_TO_CONVERT",
                        this::anHourMore),
                () -> redeemed(
                        "redeem what is too dear",
                        "INSUFFICIENT_BALANCE",
                        Desk.offers(Desk.item("MIN", 100, 5)),
                        1,
                        this::anHourMore),
                () -> {
                    String item = Desk.offers(Desk.item("MIN", 10, 1));
                    return redeemed(
                            "redeem more than there is",
                            "OUT_OF_STOCK",
                            item,
                            2,
                            () -> desk.run("update catalog_item set stock = 9 where id = ?", UUID.fromString(item)));
                },
                () -> {
                    String item = Desk.offers(Desk.item("MIN", 10, 5));
                    desk.run("update catalog_item set offered = false where id = ?", UUID.fromString(item));
                    return redeemed(
                            "redeem what is not offered",
                            "ITEM_NOT_OFFERED",
                            item,
                            1,
                            () -> desk.run(
                                    "update catalog_item set offered = true where id = ?", UUID.fromString(item)));
                },
                () -> {
                    String redemption = ready();
                    return new Door(
                            "collect with a wrong code",
                            Visitor.partner(Desk.SHOP),
                            "/redemptions/" + redemption + "/collection",
                            Map.of("pickupCode", "00000000"),
                            "WRONG_PICKUP_CODE",
                            this::anHourMore);
                },
                () -> {
                    String redemption = ready();
                    String cancellation = "/redemptions/" + redemption + "/cancellation";
                    desk.run("update redemption set state = 'EXPIRED' where id = ?", UUID.fromString(redemption));
                    return new Door(
                            "cancel what expired",
                            holder,
                            cancellation,
                            Map.of(),
                            "NOT_READY",
                            () -> desk.run(
                                    "update redemption set state = 'READY' where id = ?", UUID.fromString(redemption)));
                },
                () -> {
                    council.posts(reversal(PostingTable.releaseOf(record)), Map.of("reason", "误登"))
                            .statusCode(201);
                    return new Door(
                            "reverse twice",
                            council,
                            reversal(PostingTable.releaseOf(record)),
                            Map.of("reason", "误登"),
                            "ALREADY_REVERSED",
                            this::anHourMore);
                },
                () -> new Door(
                        "reverse a hold",
                        council,
                        reversal(DerivedId.of("hold", UUID.fromString(ready()))),
                        Map.of("reason", "误登"),
                        "NOT_REVERSIBLE",
                        this::anHourMore),
                () -> new Door(
                        "give more than one has",
                        holder,
                        "/gifts",
                        gift(120),
                        "INSUFFICIENT_BALANCE",
                        this::anHourMore),
                () -> {
                    Map<String, Object> toOneself = gift(10);
                    toOneself.put("toAccountId", Desk.accountOf(person));
                    return new Door(
                            "give to oneself", holder, "/gifts", toOneself, "GIFT_TO_ONESELF", this::anHourMore);
                },
                () -> {
                    String gift = holder.posts("/gifts", gift(10))
                            .statusCode(201)
                            .extract()
                            .path("id");
                    return new Door(
                            "accept too early",
                            Visitor.holder(other),
                            "/gifts/" + gift + "/acceptance",
                            Map.of(),
                            "GIFT_NOT_OPEN",
                            () -> Visitor.staff(Roles.BANK_TELLER, PLACE)
                                    .posts("/gifts/" + gift + "/relation-check", Map.of("proven", true))
                                    .statusCode(200));
                },
                () -> new Door(
                        "donate more than one has",
                        holder,
                        "/donations",
                        Map.of("accountId", Desk.accountOf(person), "minutes", 120),
                        "INSUFFICIENT_BALANCE",
                        this::anHourMore),
                () -> {
                    holder.posts("/transfer-disputes", dispute(PostingTable.releaseOf(record)))
                            .statusCode(201);
                    return new Door(
                            "dispute twice",
                            holder,
                            "/transfer-disputes",
                            dispute(PostingTable.releaseOf(record)),
                            "ALREADY_DISPUTED",
                            this::anHourMore);
                },
                () -> {
                    String id = holder.posts("/transfer-disputes", dispute(PostingTable.releaseOf(record)))
                            .statusCode(201)
                            .extract()
                            .path("id");
                    return new Door(
                            "appeal too early",
                            holder,
                            "/transfer-disputes/" + id + "/appeal",
                            Map.of(),
                            "DISPUTE_STANDS_ELSEWHERE",
                            () -> council.posts("/transfer-disputes/" + id + "/decision", Map.of("outcome", "REJECTED"))
                                    .statusCode(200));
                },
                () -> {
                    String redemption = ready();
                    return new Door(
                            "close while something is held",
                            holder,
                            "/accounts/" + Desk.accountOf(person) + "/closure",
                            Map.of("disposal", "DONATE"),
                            "OPEN_HOLDS",
                            () -> holder.posts("/redemptions/" + redemption + "/cancellation", Map.of())
                                    .statusCode(200));
                });
        return doors.stream()
                .map(door -> DynamicTest.dynamicTest("a refusal", () -> {
                    aHolderWithAnHour();
                    door.get().isRemembered(desk);
                }));
    }

    @Test
    void aKeyThatWasRefusedIsNotForAnotherRequest() {
        // given
        String key = UUID.randomUUID().toString();
        holder.posts("/conversions", key, convert(120)).statusCode(409);
        // when / then
        holder.posts("/conversions", key, convert(60)).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        holder.posts("/conversions", convert(60)).statusCode(201);
    }

    private Door redeemed(String name, String code, String item, int quantity, Runnable meanwhile) {
        Map<String, Object> body = Map.of("accountId", Desk.accountOf(person), "itemId", item, "quantity", quantity);
        return new Door(name, holder, "/redemptions", body, code, meanwhile);
    }

    private String ready() {
        return holder.posts(
                        "/redemptions",
                        Map.of(
                                "accountId",
                                Desk.accountOf(person),
                                "itemId",
                                Desk.offers(Desk.item("MIN", 10, 5)),
                                "quantity",
                                1))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void anHourMore() {
        registry.finalises(person, 600);
    }

    private Map<String, Object> convert(int minutes) {
        return Map.of("accountId", Desk.accountOf(person), "minutes", minutes);
    }

    private Map<String, Object> gift(int minutes) {
        return new HashMap<>(Map.of(
                "fromAccountId",
                Desk.accountOf(person),
                "toAccountId",
                Desk.accountOf(other),
                "minutes",
                minutes,
                "relation",
                "PARENT"));
    }

    private static Map<String, Object> dispute(UUID transfer) {
        return Map.of("transferId", transfer, "reasonCode", "NOT_MINE");
    }

    private static String reversal(UUID transfer) {
        return "/transfers/" + transfer + "/reversal";
    }
}
