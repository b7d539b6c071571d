package org.lovebank.timebank.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** What a holder who died left: frozen at once, for an heir in time, else for all. */
@QuarkusTest
@TheHouse
class InheritancesTest {

    private final Registry registry;
    private final Desk desk;
    private final EstateJob job;
    private final Visitor wang = Visitor.staff(Roles.BANK_COUNCIL, "cn");
    private final Visitor li = Visitor.staff(Roles.BANK_COUNCIL, "cn");
    private final Visitor teller = Visitor.staff(Roles.BANK_TELLER, "cn");
    private UUID grandfather = UUID.randomUUID();
    private UUID heir = UUID.randomUUID();
    private Visitor old = Visitor.holder(grandfather);
    private Visitor young = Visitor.holder(heir);

    InheritancesTest(Registry registry, Desk desk, EstateJob job) {
        this.registry = registry;
        this.desk = desk;
        this.job = job;
    }

    @BeforeEach
    void aGrandfatherWithThreeHours() {
        grandfather = registry.registersVolunteer("cn.xigu");
        heir = registry.registersVolunteer("cn.xigu");
        old = Visitor.holder(grandfather);
        young = Visitor.holder(heir);
        registry.finalises(grandfather, 180);
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void theAccountIsFrozenAtOnceAndStaysSo() {
        // given
        dies();
        // when: the registry says something older and something newer
        dies();
        registry.changesStatus(grandfather, 9, "ACTIVE");
        // then
        old.gets("/accounts/" + left()).body("status", equalTo("FROZEN")).body("availableMinutes", equalTo(180));
        old.posts("/donations", Map.of("accountId", left(), "minutes", 10))
                .statusCode(409)
                .body("code", equalTo("FROZEN_FOR_SPENDING"));
        old.posts("/accounts/" + left() + "/closure", Map.of("disposal", "DONATE"))
                .statusCode(409);
        wang.gets("/estates/" + left()).body("state", equalTo("OPEN")).body("reasonCode", equalTo("REGISTRY"));
        assertThat(states()).containsExactly("OPEN");
    }

    @Test
    void nobodyInheritsFromThemselves() {
        // given
        String own = Desk.accountOf(heir).toString();
        // when / then
        young.posts("/inheritances", Map.of("accountId", own, "heirAccountId", own, "disposal", "KEEP"))
                .statusCode(403)
                .body("code", equalTo("OWN_MATTER"));
        young.gets("/inheritances").body("items", hasSize(0));
    }

    @Test
    void anHeirReceivesWhatTwoMembersApprove() {
        // given
        dies();
        var applied = applies("KEEP");
        check(applied.path("id"), true).body("state", equalTo("CHECKED"));
        String approval =
                young.gets("/inheritances/" + applied.path("id")).extract().path("approvalId");
        // when
        wang.posts("/approvals/" + approval + "/signatures", Map.of())
                .statusCode(200)
                .body("state", equalTo("OPEN"));
        minutesOf(heir, 0);
        li.posts("/approvals/" + approval + "/signatures", Map.of())
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        // then
        minutesOf(heir, 180);
        young.gets("/accounts/" + Desk.accountOf(heir) + "/passbook").body("items.kind", contains("INHERITANCE"));
        old.gets("/accounts/" + left()).body("status", equalTo("CLOSED")).body("availableMinutes", equalTo(0));
        wang.gets("/estates/" + left()).body("state", equalTo("SETTLED"));
        young.gets("/inheritances").body("items[0].state", equalTo("SETTLED"));
        assertThat(states()).containsExactly("OPEN", "SETTLED");
    }

    @Test
    void whatTheHeirDonatesAndWhatExceedsTheCapGoesToThePool() {
        // given
        registry.finalises(heir, 89_900);
        long pool = pool();
        dies();
        // when
        approved("KEEP");
        // then
        minutesOf(heir, 90_000);
        assertThat(pool() - pool).isEqualTo(80);
    }

    @Test
    void anHeirMayDonate() {
        // given
        long pool = pool();
        dies();
        // when
        approved("DONATE");
        // then
        minutesOf(heir, 0);
        assertThat(pool() - pool).isEqualTo(180);
    }

    @Test
    void whatNobodyAppliedForGoesToThePoolAfterTheDays() {
        // given
        long pool = pool();
        dies();
        job.run();
        old.gets("/accounts/" + left()).body("availableMinutes", equalTo(180));
        daysPass();
        young.posts("/inheritances", application("KEEP")).statusCode(409).body("code", equalTo("TOO_LATE_TO_INHERIT"));
        // when
        job.run();
        job.run();
        // then
        assertThat(pool() - pool).isEqualTo(180);
        old.gets("/accounts/" + left()).body("status", equalTo("CLOSED"));
        wang.gets("/accounts/" + left() + "/closure").body("cause", equalTo("UNCLAIMED"));
        young.posts("/inheritances", application("KEEP")).statusCode(409).body("code", equalTo("ESTATE_SETTLED"));
    }

    @Test
    void anApplicationInTimeIsDecidedThoughTheDaysAreOver() {
        // given
        dies();
        String id = applies("KEEP").path("id");
        daysPass();
        // when
        job.run();
        // then
        wang.gets("/estates/" + left()).body("state", equalTo("OPEN"));
        check(id, false).body("state", equalTo("REFUSED"));
        job.run();
        wang.gets("/estates/" + left()).body("state", equalTo("SETTLED"));
        minutesOf(heir, 0);
    }

    @Test
    void ofTwoHeirsOneReceives() {
        // given
        dies();
        UUID other = registry.registersVolunteer("cn.xigu");
        String first = approvalOf(applies("KEEP").path("id"));
        Map<String, Object> application = application("KEEP");
        application.put("heirAccountId", Desk.accountOf(other));
        String second = approvalOf(Visitor.holder(other)
                .posts("/inheritances", application)
                .extract()
                .path("id"));
        signed(first);
        // when
        wang.posts("/approvals/" + second + "/signatures", Map.of()).statusCode(200);
        var late = li.posts("/approvals/" + second + "/signatures", Map.of());
        // then
        late.statusCode(409).body("code", equalTo("ESTATE_SETTLED"));
        minutesOf(heir, 180);
        minutesOf(other, 0);
    }

    @Test
    void theHolderNamesASuccessorInTime() {
        // given
        String address = "/accounts/" + left() + "/successor";
        old.gets(address).statusCode(200).header("ETag", equalTo("\"v0\"")).body("successorAccountId", nullValue());
        Map<String, Object> name = Map.of("successorAccountId", Desk.accountOf(heir));
        // when / then
        old.puts(address, "", name).statusCode(428);
        old.puts(address, "\"v7\"", name).statusCode(412);
        old.puts(address, "\"v0\"", name).statusCode(200).header("ETag", equalTo("\"v1\""));
        old.puts(address, "\"v0\"", name).statusCode(412);
        old.puts(address, "\"v1\"", Map.of("successorAccountId", left()))
                .statusCode(422)
                .body("code", equalTo("SUCCESSOR_IS_ONESELF"));
        old.puts(address, "\"v1\"", Map.of("successorAccountId", UUID.randomUUID()))
                .statusCode(404);
        young.gets(address).statusCode(404);
        teller.gets(address).statusCode(403);
        dies();
        assertThat(applies("KEEP").<Boolean>path("namedByHolder")).isTrue();
    }

    @Test
    void theCouncilReportsADeathTooAndNobodyElse() {
        // given
        Map<String, Object> report = Map.of("accountId", left(), "reasonCode", "DEATH_CERTIFICATE");
        // when / then
        Visitor.staff(Roles.BANK_COUNCIL, "cn.anning").posts("/estates", report).statusCode(404);
        teller.posts("/estates", report).statusCode(403);
        wang.posts("/estates", Map.of("accountId", left(), "reasonCode", "他因病去世"))
                .statusCode(400);
        wang.postsWithoutKey("/estates", report).statusCode(400);
        wang.posts("/estates", report).statusCode(201).body("state", equalTo("OPEN"));
        old.gets("/accounts/" + left()).body("status", equalTo("FROZEN"));
        li.gets("/estates?limit=100").body("items.accountId", hasItem(left().toString()));
        Visitor.staff(Roles.AUDITOR, "cn.anning").gets("/estates").body("items", hasSize(0));
        Visitor.staff(Roles.AUDITOR, "cn.anning").gets("/estates/" + left()).statusCode(404);
    }

    @Test
    void onlyAnHeirAppliesAndNobodyChecksTheirOwn() {
        // given
        young.posts("/inheritances", application("KEEP")).statusCode(404).body("code", equalTo("ESTATE_NOT_FOUND"));
        dies();
        String id = applies("KEEP").path("id");
        // when / then
        young.posts("/inheritances", application("KEEP")).statusCode(409).body("code", equalTo("INHERITANCE_EXISTS"));
        Visitor.holder(UUID.randomUUID())
                .posts("/inheritances", application("KEEP"))
                .statusCode(404)
                .body("code", equalTo("ACCOUNT_NOT_FOUND"));
        Visitor.holder(UUID.randomUUID()).gets("/inheritances/" + id).statusCode(404);
        Visitor.staff(Roles.BANK_TELLER, "cn.anning")
                .posts("/inheritances/" + id + "/proof-check", Map.of("proven", true))
                .statusCode(404);
        young.posts("/inheritances/" + id + "/proof-check", Map.of("proven", true))
                .statusCode(403);
        young.posts("/inheritances", application("SELL")).statusCode(400);
        check(id, true);
        teller.posts("/inheritances/" + id + "/proof-check", Map.of("proven", true))
                .statusCode(409)
                .body("code", equalTo("INHERITANCE_NOT_WAITING"));
    }

    private void dies() {
        registry.tells(new VolunteerEvent.PersonDeceased(grandfather, 8, Registry.SERVED_FROM));
    }

    private ExtractableResponse<?> applies(String disposal) {
        return young.posts("/inheritances", application(disposal))
                .statusCode(201)
                .body("state", equalTo("APPLIED"))
                .extract();
    }

    private Map<String, Object> application(String disposal) {
        return new HashMap<>(Map.of("accountId", left(), "heirAccountId", Desk.accountOf(heir), "disposal", disposal));
    }

    private io.restassured.response.ValidatableResponse check(String id, boolean proven) {
        return teller.posts("/inheritances/" + id + "/proof-check", Map.of("proven", proven))
                .statusCode(200);
    }

    private void approved(String disposal) {
        signed(approvalOf(applies(disposal).path("id")));
    }

    private String approvalOf(String id) {
        return check(id, true).extract().path("approvalId");
    }

    private void signed(String approval) {
        wang.posts("/approvals/" + approval + "/signatures", Map.of()).statusCode(200);
        li.posts("/approvals/" + approval + "/signatures", Map.of()).statusCode(200);
    }

    private void daysPass() {
        desk.run("""
                update estate set opened_at = opened_at - interval '181 days',
                       apply_until = apply_until - interval '181 days' where account_id = ?""", left());
    }

    private UUID left() {
        return Desk.accountOf(grandfather);
    }

    private java.util.List<String> states() {
        return desk.texts(
                "select data ->> 'state' from event_log where type = 'tb.estate.state-changed.v1' and subject = ?"
                        + " order by version",
                left());
    }

    private static void minutesOf(UUID person, int minutes) {
        Visitor.holder(person).gets("/accounts/" + Desk.accountOf(person)).body("availableMinutes", equalTo(minutes));
    }

    private long pool() {
        return desk.count("""
                select sum(credits - debits) from account_balance b join ledger_account a on a.id = b.ledger_account
                 where a.kind = 14 and a.branch_id = ?::uuid""", Desk.ROOT_BRANCH);
    }
}
