package org.lovebank.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.eventlog.LogRecord;
import org.lovebank.eventlog.LogSource;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;
import org.lovebank.timebank.ledger.chart.PostingTable;

/** Transfers as people see them, what the council undoes, and the journal as a log. */
@QuarkusTest
@TheHouse
class TransfersTest {

    private final Registry registry;
    private final Desk desk;
    private final Instance<LogSource> logs;
    private final AgroalDataSource database;
    private final Visitor council = Visitor.staff(Roles.BANK_COUNCIL, "cn");
    private UUID person = UUID.randomUUID();
    private UUID account = UUID.randomUUID();
    private Visitor holder = Visitor.holder(person);
    private UUID record = UUID.randomUUID();

    TransfersTest(Registry registry, Desk desk, @Any Instance<LogSource> logs, AgroalDataSource database) {
        this.registry = registry;
        this.desk = desk;
        this.logs = logs;
        this.database = database;
    }

    @BeforeEach
    void aHolderWithTwoHours() {
        person = registry.registersVolunteer("cn.xigu");
        account = Desk.accountOf(person);
        holder = Visitor.holder(person);
        record = registry.finalises(person, 120);
    }

    @Test
    void aTransferShowsBothSidesAndItsPlaceInTheChain() {
        // when
        var shown = holder.gets("/transfers/" + PostingTable.releaseOf(record));
        // then
        shown.statusCode(200)
                .body("kind", equalTo("RELEASE"))
                .body("unit", equalTo("MIN"))
                .body("amount", equalTo(120))
                .body("factId", equalTo(record.toString()))
                .body("debit.kind", equalTo("TIME_PENDING"))
                .body("credit.kind", equalTo("TIME_AVAILABLE"))
                .body("credit.accountId", equalTo(account.toString()))
                .body("policyVersion", equalTo(desk.policyInForce()))
                .body("hash", matchesRegex("[0-9a-f]{64}"));
    }

    @Test
    void othersSeeNoTransfer() {
        // given
        String transfer = "/transfers/" + PostingTable.releaseOf(record);
        // when / then
        Visitor.holder(UUID.randomUUID()).gets(transfer).statusCode(404).body("code", equalTo("TRANSFER_NOT_FOUND"));
        Visitor.staff(Roles.AUDITOR, "cn.elsewhere").gets(transfer).statusCode(404);
        Visitor.staff(Roles.AUDITOR, "cn").gets(transfer).statusCode(200);
        holder.gets("/transfers/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void theCouncilTakesARecordBackWhole() {
        // given
        String release = "/transfers/" + PostingTable.releaseOf(record);
        // when
        council.posts(release + "/reversal", Map.of("reason", "重复登记"))
                .statusCode(201)
                .body("reversals.amount", contains(120, 120));
        // then
        holder.gets("/accounts/" + account)
                .body("availableMinutes", equalTo(0))
                .body("pendingMinutes", equalTo(0))
                .body("earnedMinutes", equalTo(0));
        holder.gets(release).body("reversedBy", matchesRegex("[0-9a-f-]{36}"));
        council.posts(release + "/reversal", Map.of("reason", "重复登记"))
                .statusCode(409)
                .body("code", equalTo("ALREADY_REVERSED"));
        holder.gets("/accounts/" + account + "/passbook")
                .body("items.kind", contains("REVERSAL", "RELEASE"))
                .body("items.durationMinutes", contains(-120, 120))
                .body("items[0].witness", equalTo("李**"));
        desk.booksMustBeSound();
    }

    @Test
    void aReversalIsDoneOncePerKey() {
        // given
        String reversal = "/transfers/" + PostingTable.depositOf(record) + "/reversal";
        String key = UUID.randomUUID().toString();
        String first = council.posts(reversal, key, Map.of("reason", "误登"))
                .statusCode(201)
                .extract()
                .asString();
        // when
        var second = council.posts(reversal, key, Map.of("reason", "误登"));
        // then
        assertThat(second.statusCode(201)
                        .header("Idempotent-Replayed", "true")
                        .extract()
                        .asString())
                .isEqualTo(first);
        council.posts(reversal, key, Map.of("reason", "另一理由")).statusCode(422);
    }

    @Test
    void aConversionIsUndoneOnBothBooks() {
        // given
        String conversion = holder.posts("/conversions", Map.of("accountId", account, "minutes", 120))
                .extract()
                .path("transferId");
        // when
        council.posts("/transfers/" + conversion + "/reversal", Map.of("reason", "误操作"))
                .statusCode(201);
        // then
        holder.gets("/accounts/" + account).body("points", equalTo(0)).body("availableMinutes", equalTo(120));
        desk.booksMustBeSound();
    }

    @Test
    void whatWasHandedOutAndComesBackIsPaidBack() {
        // given
        var asked = holder.posts(
                        "/redemptions",
                        Map.of("accountId", account, "itemId", Desk.offers(Desk.item("MIN", 60, 1)), "quantity", 1))
                .extract();
        String redemption = asked.path("id");
        Visitor.partner(Desk.SHOP)
                .posts("/redemptions/" + redemption + "/collection", Map.of("pickupCode", asked.path("pickupCode")))
                .statusCode(200);
        UUID capture = org.lovebank.timebank.ledger.DerivedId.of("capture", UUID.fromString(redemption));
        // when
        council.posts("/transfers/" + capture + "/reversal", Map.of("reason", "退货"))
                .statusCode(201);
        // then
        holder.gets("/accounts/" + account)
                .body("availableMinutes", equalTo(120))
                .body("heldMinutes", equalTo(0));
        desk.booksMustBeSound();
    }

    @Test
    void onlyTheCouncilOfThePlaceReverses() {
        // given
        String reversal = "/transfers/" + PostingTable.releaseOf(record) + "/reversal";
        Map<String, Object> reason = Map.of("reason", "误登");
        // when / then
        holder.posts(reversal, reason).statusCode(403);
        Visitor.staff(Roles.AUDITOR, "cn").posts(reversal, reason).statusCode(403);
        Visitor.staff(Roles.BANK_COUNCIL, "cn.elsewhere")
                .posts(reversal, reason)
                .statusCode(404);
        Visitor.staff(Roles.BANK_COUNCIL, "cn.xigu").posts(reversal, reason).statusCode(403);
        council.posts(reversal, Map.of("reason", " ")).statusCode(400);
        council.postsWithoutKey(reversal, reason).statusCode(400);
    }

    @Test
    void theLedgerIsProvedOnRequest() {
        // when
        var proof = Visitor.staff(Roles.AUDITOR, "cn").gets("/ledger/verification");
        // then
        proof.statusCode(200)
                .body("ok", equalTo(true))
                .body("checks.violations", everyItem(equalTo(0)))
                .body("lanes.firstBad", everyItem(nullValue()));
        holder.gets("/ledger/verification").statusCode(403);
        holder.gets("/trial-balance").statusCode(403);
        council.gets("/trial-balance?branchId=" + UUID.randomUUID()).statusCode(404);
        council.gets("/trial-balance?branchId=" + Desk.ROOT_BRANCH)
                .body("units", hasSize(2))
                .body("units[0].accounts.kind", org.hamcrest.Matchers.hasItem("ISSUANCE_TIME"))
                .body("units.sum", everyItem(equalTo(0)));
    }

    @Test
    void theJournalIsALogWithoutHoles() throws SQLException {
        // given
        LogSource journal = logs.stream()
                .filter(log -> log.name().equals("timebank-transfers"))
                .findFirst()
                .orElseThrow();
        try (Connection connection = database.getConnection()) {
            long[] heads = journal.heads(connection);
            int lane = heads[0] > 0 ? 0 : 1;
            // when
            List<LogRecord> records = journal.read(connection, lane, 0, (int) heads[lane]);
            // then
            assertThat(heads).hasSize(12);
            assertThat(records).hasSize((int) heads[lane]);
            assertThat(records).extracting(LogRecord::sequence).first().isEqualTo(1L);
            assertThat(records.getFirst().type()).isEqualTo("tb.transfer.posted.v1");
            assertThat(records.getFirst().data())
                    .contains("\"kind\":\"DEPOSIT\"", "\"unit\":\"MIN\"", "\"policyVersion\":");
        }
    }
}
