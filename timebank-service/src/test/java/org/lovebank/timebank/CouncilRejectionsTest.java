package org.lovebank.timebank;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent;
import org.lovebank.http.Time;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Door;
import org.lovebank.timebank.fixture.Orders;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;
import org.lovebank.timebank.ledger.chart.PostingTable;

/** The doors of the council, of holds and of what somebody leaves: a refusal is remembered there as at the counter. */
@QuarkusTest
@TheHouse
class CouncilRejectionsTest {

    private static final String PLACE = "cn.xigu";

    private final Registry registry;
    private final Orders orders;
    private final Desk desk;
    private final Clock clock;
    private final Visitor wang = Visitor.staff(Roles.BANK_COUNCIL, "cn");
    private final Visitor li = Visitor.staff(Roles.BANK_COUNCIL, "cn");
    private UUID person = UUID.randomUUID();
    private UUID other = UUID.randomUUID();
    private UUID record = UUID.randomUUID();
    private UUID order = UUID.randomUUID();
    private Visitor holder = Visitor.holder(person);

    CouncilRejectionsTest(Registry registry, Orders orders, Desk desk, Clock clock) {
        this.registry = registry;
        this.orders = orders;
        this.desk = desk;
        this.clock = clock;
    }

    @BeforeEach
    void aHolderWithAnHour() {
        person = registry.registersVolunteer(PLACE);
        other = registry.registersVolunteer(PLACE);
        order = UUID.randomUUID();
        holder = Visitor.holder(person);
        record = registry.finalises(person, 60);
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @TestFactory
    Stream<DynamicTest> whatTheCouncilIsRefused() {
        return remembered(List.of(
                () -> {
                    var programme = proposed();
                    return new Door(
                            "grant by a programme that is not active",
                            wang,
                            "/grants",
                            grant(programme.id()),
                            "PROGRAMME_NOT_ACTIVE",
                            () -> signs(programme.approval()));
                },
                () -> {
                    var programme = proposed();
                    signs(programme.approval());
                    String first = wang.posts("/grants", grant(programme.id()))
                            .statusCode(201)
                            .extract()
                            .path("approvalId");
                    return new Door(
                            "grant twice",
                            wang,
                            "/grants",
                            grant(programme.id()),
                            "GRANT_EXISTS",
                            () -> refuses(first));
                },
                () -> new Door(
                        "a programme for nobody",
                        wang,
                        "/grant-programmes",
                        programme("NOBODY"),
                        "UNKNOWN_CATEGORY",
                        this::anHourMore),
                () -> new Door(
                        "sign what one proposed",
                        wang,
                        "/approvals/" + proposed().approval() + "/signatures",
                        Map.of(),
                        "SECOND_PERSON_NEEDED",
                        this::anHourMore),
                () -> {
                    String funding = wang.posts(
                                    "/grant-fundings", Map.of("branchId", Desk.ROOT_BRANCH, "minutes", 100_000_000))
                            .statusCode(201)
                            .extract()
                            .path("approvalId");
                    refuses(funding);
                    return new Door(
                            "sign a funding that was refused",
                            li,
                            "/approvals/" + funding + "/signatures",
                            Map.of(),
                            "ALREADY_DECIDED",
                            this::anHourMore);
                },
                () -> new Door(
                        "write off what is not owed",
                        wang,
                        writeOff(),
                        Map.of("unit", "MIN", "reasonCode", "GOODWILL"),
                        "NOTHING_OWED",
                        this::owes),
                () -> {
                    owes();
                    String approval = wang.posts(writeOff(), Map.of("unit", "MIN", "reasonCode", "GOODWILL"))
                            .statusCode(201)
                            .extract()
                            .path("approvalId");
                    return new Door(
                            "write off twice",
                            li,
                            writeOff(),
                            Map.of("unit", "MIN", "reasonCode", "ERROR"),
                            "WRITE_OFF_PROPOSED",
                            () -> refuses(approval));
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatAnOrdersPayerIsRefused() {
        return remembered(List.of(
                () -> new Door(
                        "set aside more than one has",
                        holder,
                        "/holds",
                        hold(120),
                        "INSUFFICIENT_BALANCE",
                        this::anHourMore),
                () -> {
                    String first = placed();
                    return new Door(
                            "set aside twice",
                            holder,
                            "/holds",
                            hold(10),
                            "HOLD_EXISTS",
                            () -> holder.posts("/holds/" + first + "/release", Map.of())
                                    .statusCode(200));
                },
                () -> {
                    orders.isCancelled(order, 2);
                    return new Door(
                            "set aside for a cancelled order",
                            holder,
                            "/holds",
                            hold(10),
                            "ORDER_WAS_CANCELLED",
                            this::anHourMore);
                },
                () -> {
                    String paid = placed();
                    orders.confirmed(order, "RECIPIENT", other, 30);
                    return new Door(
                            "take back what was paid",
                            holder,
                            "/holds/" + paid + "/release",
                            Map.of(),
                            "HOLD_NOT_PLACED",
                            this::anHourMore);
                },
                () -> {
                    orders.asksForPayment(order, 1, person, 30);
                    String asked = holder.gets("/holds?accountId=" + Desk.accountOf(person))
                            .extract()
                            .path("items[0].id");
                    return new Door(
                            "take back what the order asked for",
                            holder,
                            "/holds/" + asked + "/release",
                            Map.of(),
                            "ORDER_MUST_BE_CANCELLED",
                            () -> orders.isCancelled(order, 2));
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatHeirsAndLeaversAreRefused() {
        return remembered(List.of(
                () -> {
                    dies();
                    laterThanAnHeirMay("-");
                    return new Door(
                            "inherit too late",
                            Visitor.holder(other),
                            "/inheritances",
                            inheritance(other),
                            "TOO_LATE_TO_INHERIT",
                            () -> laterThanAnHeirMay("+"));
                },
                () -> {
                    dies();
                    inherits(other);
                    UUID third = registry.registersVolunteer(PLACE);
                    return new Door(
                            "inherit what is settled",
                            Visitor.holder(third),
                            "/inheritances",
                            inheritance(third),
                            "ESTATE_SETTLED",
                            () -> registry.finalises(third, 60));
                },
                () -> {
                    registry.changesStatus(person, 9, "WITHDRAWN");
                    return new Door(
                            "give the rest away while frozen",
                            holder,
                            closure(),
                            Map.of("disposal", "GIFT", "toAccountId", Desk.accountOf(other), "relation", "CHILD"),
                            "FROZEN_FOR_SPENDING",
                            () -> registry.changesStatus(person, 10, "ACTIVE"));
                },
                () -> {
                    holder.posts(closure(), Map.of("disposal", "DONATE")).statusCode(200);
                    return new Door(
                            "check what needs no check",
                            Visitor.staff(Roles.BANK_TELLER, "cn"),
                            closure() + "/relation-check",
                            Map.of("proven", true),
                            "CLOSURE_NOT_WAITING",
                            this::anHourMore);
                },
                () -> {
                    String dispute = holder.posts(
                                    "/transfer-disputes",
                                    Map.of("transferId", PostingTable.releaseOf(record), "reasonCode", "NOT_MINE"))
                            .statusCode(201)
                            .extract()
                            .path("id");
                    wang.posts("/transfer-disputes/" + dispute + "/decision", Map.of("outcome", "UPHELD"))
                            .statusCode(200);
                    return new Door(
                            "decide what is closed",
                            li,
                            "/transfer-disputes/" + dispute + "/decision",
                            Map.of("outcome", "REJECTED"),
                            "DISPUTE_STANDS_ELSEWHERE",
                            this::anHourMore);
                },
                () -> new Door(
                        "give and convert more than one has, together",
                        holder,
                        "/transfer-batches",
                        Map.of("mode", "ATOMIC", "items", List.of(donation(50), donation(20))),
                        "BATCH_REFUSED",
                        this::anHourMore)));
    }

    private Stream<DynamicTest> remembered(List<Supplier<Door>> doors) {
        return doors.stream()
                .map(door -> DynamicTest.dynamicTest("a refusal", () -> {
                    aHolderWithAnHour();
                    door.get().isRemembered(desk);
                }));
    }

    private record Proposed(String id, String approval) {}

    private Proposed proposed() {
        var answer = wang.posts("/grant-programmes", programme("LIVES_ALONE_80"))
                .statusCode(201)
                .extract();
        return new Proposed(answer.path("id"), answer.path("approvalId"));
    }

    private Map<String, Object> programme(String category) {
        return Map.of(
                "branchId",
                Desk.ROOT_BRANCH,
                "name",
                "高龄独居老人时间",
                "categoryCode",
                category,
                "minutesPerMonth",
                180,
                "fromMonth",
                month());
    }

    private Map<String, Object> grant(String programme) {
        return Map.of(
                "programmeId", programme, "accountId", Desk.accountOf(person), "fromMonth", month(), "attested", true);
    }

    private String month() {
        return YearMonth.from(clock.instant().atZone(Time.DAYS)).toString();
    }

    private void signs(String approval) {
        li.posts("/approvals/" + approval + "/signatures", Map.of()).statusCode(200);
    }

    private void refuses(String approval) {
        Visitor.staff(Roles.BANK_COUNCIL, "cn")
                .posts("/approvals/" + approval + "/refusal", Map.of("reasonCode", "TOO_MUCH"))
                .statusCode(200);
    }

    private void owes() {
        holder.posts("/donations", Map.of("accountId", Desk.accountOf(person), "minutes", 60))
                .statusCode(201);
        registry.voids(record, 6, person, 60);
    }

    private void dies() {
        registry.tells(new VolunteerEvent.PersonDeceased(person, 8, Registry.SERVED_FROM));
    }

    private void laterThanAnHeirMay(String shift) {
        desk.run(
                "update estate set opened_at = opened_at %1$s interval '181 days', apply_until = apply_until %1$s interval '181 days' where account_id = ?"
                        .formatted(shift),
                Desk.accountOf(person));
    }

    private Map<String, Object> inheritance(UUID heir) {
        return Map.of("accountId", Desk.accountOf(person), "heirAccountId", Desk.accountOf(heir), "disposal", "KEEP");
    }

    private void inherits(UUID heir) {
        String application = Visitor.holder(heir)
                .posts("/inheritances", inheritance(heir))
                .statusCode(201)
                .extract()
                .path("id");
        String approval = Visitor.staff(Roles.BANK_TELLER, "cn")
                .posts("/inheritances/" + application + "/proof-check", Map.of("proven", true))
                .statusCode(200)
                .extract()
                .path("approvalId");
        wang.posts("/approvals/" + approval + "/signatures", Map.of()).statusCode(200);
        signs(approval);
    }

    private String placed() {
        return holder.posts("/holds", hold(30)).statusCode(201).extract().path("id");
    }

    private Map<String, Object> hold(int minutes) {
        return Map.of("accountId", Desk.accountOf(person), "orderId", order, "minutes", minutes);
    }

    private Map<String, Object> donation(int minutes) {
        return Map.of(
                "id", UUID.randomUUID(), "donation", Map.of("accountId", Desk.accountOf(person), "minutes", minutes));
    }

    private String writeOff() {
        return "/accounts/" + Desk.accountOf(person) + "/write-off";
    }

    private String closure() {
        return "/accounts/" + Desk.accountOf(person) + "/closure";
    }

    private void anHourMore() {
        registry.finalises(person, 600);
    }
}
