package org.lovebank.timebank.writeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** Two members of the council forgive what a reversal left owing; then the holder spends again. */
@QuarkusTest
@TheHouse
class WriteOffsTest {

    private static final Map<String, Object> GOODWILL = Map.of("unit", "MIN", "reasonCode", "GOODWILL");

    private final Registry registry;
    private final Desk desk;
    private final PostWriteOff postWriteOff;
    private final Visitor wang = Visitor.staff(Roles.BANK_COUNCIL, "cn");
    private final Visitor li = Visitor.staff(Roles.BANK_COUNCIL, "cn");
    private UUID person = UUID.randomUUID();

    WriteOffsTest(Registry registry, Desk desk, PostWriteOff postWriteOff) {
        this.registry = registry;
        this.desk = desk;
        this.postWriteOff = postWriteOff;
    }

    @BeforeEach
    void aHolderWhoOwesTwoHours() {
        person = registry.registersVolunteer("cn.xigu");
        UUID record = UUID.randomUUID();
        registry.finalises(record, 5, person, 120);
        Visitor.holder(person)
                .posts("/donations", Map.of("accountId", Desk.accountOf(person), "minutes", 120))
                .statusCode(201);
        registry.voids(record, 6, person, 120);
        account().body("availableMinutes", equalTo(-120)).body("status", equalTo("FROZEN"));
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void theSecondSignatureLiftsTheFreeze() {
        // given
        var proposed = propose();
        // when
        wang.posts("/approvals/" + proposed.path("approvalId") + "/signatures", Map.of())
                .statusCode(409);
        li.posts("/approvals/" + proposed.path("approvalId") + "/signatures", Map.of())
                .statusCode(200);
        // then
        account().body("availableMinutes", equalTo(0)).body("status", equalTo("OPEN"));
        li.gets(address() + "s")
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("POSTED"))
                .body("items[0].amount", equalTo(120));
        wang.posts(address(), GOODWILL).statusCode(409).body("code", equalTo("NOTHING_OWED"));
    }

    @Test
    void onlyWhatIsStillOwedIsWrittenOff() {
        // given
        var proposed = propose();
        registry.finalises(person, 50);
        // when
        li.posts("/approvals/" + proposed.path("approvalId") + "/signatures", Map.of())
                .statusCode(200);
        // then
        account().body("availableMinutes", equalTo(0));
        li.gets(address() + "s").body("items[0].amount", equalTo(70));
    }

    @Test
    void whatWasMadeGoodMeanwhileIsNotWrittenOff() {
        // given
        var proposed = propose();
        registry.finalises(person, 130);
        // when
        li.posts("/approvals/" + proposed.path("approvalId") + "/signatures", Map.of())
                .statusCode(200);
        // then
        account().body("availableMinutes", equalTo(10));
        li.gets(address() + "s")
                .body("items[0].state", equalTo("REFUSED"))
                .body("items[0].refusalCode", equalTo("NOTHING_OWED"));
    }

    @Test
    void whoDiesAfterTheSignatureWritesOffOnce() {
        // given: signed, and the ledger was never asked
        UUID writeOff = UUID.fromString(propose().path("id"));
        QuarkusTransaction.requiringNew().run(() -> postWriteOff.approved(writeOff));
        aMinutePasses(writeOff);
        postWriteOff.run();
        // when: and again, as if the answer had never been kept
        desk.run("update write_off set state = 'APPROVED', amount = null where id = ?", writeOff);
        aMinutePasses(writeOff);
        postWriteOff.run();
        // then
        account().body("availableMinutes", equalTo(0));
        assertThat(desk.count("select count(*) from transfer where fact_id = ?", writeOff))
                .isEqualTo(1);
    }

    @Test
    void onlyTheCouncilOfThePlaceProposesAndOnlyOnce() {
        // given
        propose();
        // when / then
        li.posts(address(), GOODWILL).statusCode(409).body("code", equalTo("WRITE_OFF_PROPOSED"));
        li.posts(address(), Map.of("unit", "PTS", "reasonCode", "GOODWILL"))
                .statusCode(409)
                .body("code", equalTo("NOTHING_OWED"));
        Visitor.staff(Roles.BANK_COUNCIL, "cn.anning")
                .posts(address(), GOODWILL)
                .statusCode(404);
        Visitor.staff(Roles.BANK_TELLER, "cn").posts(address(), GOODWILL).statusCode(403);
        Visitor.holder(person).posts(address(), GOODWILL).statusCode(403);
        li.posts(address(), Map.of("unit", "MIN", "reasonCode", "他病了")).statusCode(400);
        li.postsWithoutKey(address(), GOODWILL).statusCode(400);
        Visitor.holder(UUID.randomUUID()).gets(address() + "s").statusCode(404);
    }

    private ExtractableResponse<?> propose() {
        return wang.posts(address(), GOODWILL)
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract();
    }

    private io.restassured.response.ValidatableResponse account() {
        return Visitor.holder(person).gets("/accounts/" + Desk.accountOf(person));
    }

    private String address() {
        return "/accounts/" + Desk.accountOf(person) + "/write-off";
    }

    private void aMinutePasses(UUID writeOff) {
        desk.run("update write_off set changed_at = changed_at - interval '1 minute' where id = ?", writeOff);
    }
}
