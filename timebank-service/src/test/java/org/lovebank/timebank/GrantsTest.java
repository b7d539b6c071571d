package org.lovebank.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.stack.testing.TestTokens;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** Programmes and grants for key recipients: two members of the council decide, and no circumstance is kept. */
@QuarkusTest
@TheHouse
class GrantsTest {

    private final Registry registry;
    private final Desk desk;
    private final Clock clock;
    private final Visitor wang = Visitor.staff(Roles.BANK_COUNCIL, "cn");
    private final Visitor li = Visitor.staff(Roles.BANK_COUNCIL, "cn");
    private UUID elder = UUID.randomUUID();
    private YearMonth now = YearMonth.of(2026, 1);
    private String account = "";

    GrantsTest(Registry registry, Desk desk, Clock clock) {
        this.registry = registry;
        this.desk = desk;
        this.clock = clock;
    }

    @BeforeEach
    void anElderWithAnAccount() {
        now = YearMonth.from(clock.instant().atZone(Time.DAYS));
        elder = UUID.randomUUID();
        account = opens(Visitor.staff(Roles.BANK_TELLER, "cn"))
                .statusCode(201)
                .body("ownerType", equalTo("BENEFICIARY"))
                .extract()
                .path("id");
    }

    @Test
    void aTellerOpensABeneficiarysAccountOnce() {
        // given
        Visitor teller = Visitor.staff(Roles.BANK_TELLER, "cn");
        // when
        opens(teller).statusCode(201).body("id", equalTo(account));
        // then
        Visitor.holder(elder).gets("/accounts").body("items", hasSize(1));
        opens(Visitor.staff(Roles.BANK_TELLER, "cn.anning"))
                .statusCode(403)
                .body("code", equalTo("OUTSIDE_YOUR_AREAS"));
        opens(wang).statusCode(403);
        opens(Visitor.holder(elder)).statusCode(403);
        teller.posts("/accounts", Map.of("beneficiaryId", elder, "areaPath", "Not a path"))
                .statusCode(400);
        teller.postsWithoutKey("/accounts", Map.of("beneficiaryId", elder, "areaPath", "cn"))
                .statusCode(400);
    }

    @Test
    void aBeneficiaryWhoBecomesAVolunteerKeepsTheAccount() {
        // given
        registry.registers(elder, "cn.xigu");
        // when
        registry.finalises(elder, 60);
        // then
        Visitor.holder(elder)
                .gets("/accounts/" + account)
                .body("ownerType", equalTo("VOLUNTEER"))
                .body("availableMinutes", equalTo(60));
    }

    @Test
    void aProgrammeIsActiveWhenASecondMemberSigns() {
        // given
        ValidatableResponse proposed = wang.posts("/grant-programmes", programme("LIVES_ALONE_80"));
        String programme = proposed.statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .body("minutesPerMonth", equalTo(180))
                .extract()
                .path("id");
        String approval = proposed.extract().path("approvalId");
        // when
        wang.posts("/approvals/" + approval + "/signatures", Map.of()).statusCode(409);
        li.posts("/approvals/" + approval + "/signatures", Map.of()).statusCode(200);
        // then
        Visitor.holder(elder).gets("/grant-programmes/" + programme).body("state", equalTo("ACTIVE"));
        Visitor.holder(elder)
                .gets("/grant-programmes?limit=100&branchId=" + Desk.ROOT_BRANCH)
                .body("items.id", hasItem(programme));
        assertThat(desk.texts("""
                        select data ->> 'state' from event_log where type = 'tb.grant-programme.state-changed.v1'
                           and subject = ?::uuid order by version""", programme)).containsExactly("PROPOSED", "ACTIVE");
        li.posts("/grant-programmes/" + programme + "/end", Map.of())
                .statusCode(200)
                .body("state", equalTo("ENDED"));
    }

    @Test
    void aProgrammeThatWasRefusedGrantsNothing() {
        // given
        var proposed = wang.posts("/grant-programmes", programme("CARE_60_79")).extract();
        // when
        li.posts("/approvals/" + proposed.path("approvalId") + "/refusal", Map.of("reasonCode", "TOO_MUCH"))
                .statusCode(200);
        // then
        li.gets("/grant-programmes/" + proposed.path("id")).body("state", equalTo("REFUSED"));
        wang.posts("/grants", grant(proposed.path("id"))).statusCode(409).body("code", equalTo("PROGRAMME_NOT_ACTIVE"));
        li.posts("/grant-programmes/" + proposed.path("id") + "/end", Map.of())
                .statusCode(409)
                .body("code", equalTo("PROGRAMME_NOT_ACTIVE"));
    }

    @Test
    void aGrantIsProposedOnceAndSignedByAnother() {
        // given
        String programme = active();
        var proposed = wang.posts("/grants", grant(programme))
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .body("attestedBy", equalTo(wang.id().toString()))
                .extract();
        String grant = "/grants/" + proposed.path("id");
        // when
        li.posts("/grants", grant(programme)).statusCode(409).body("code", equalTo("GRANT_EXISTS"));
        li.posts("/approvals/" + proposed.path("approvalId") + "/signatures", Map.of())
                .statusCode(200);
        // then
        Visitor.holder(elder).gets(grant).body("state", equalTo("ACTIVE"));
        Visitor.holder(elder).gets("/grants").body("items", hasSize(1));
        li.gets("/grants?programmeId=" + programme).body("items", hasSize(1));
        li.posts(grant + "/end", Map.of()).statusCode(200).body("state", equalTo("ENDED"));
        wang.posts("/grants", grant(programme)).statusCode(201);
    }

    @Test
    void nobodyElseLearnsWhoIsAKeyRecipient() {
        // given
        String programme = active();
        String grant =
                "/grants/" + wang.posts("/grants", grant(programme)).extract().path("id");
        Visitor neighbour = Visitor.holder(UUID.randomUUID());
        // when / then
        neighbour.gets(grant).statusCode(404).body("code", equalTo("GRANT_NOT_FOUND"));
        neighbour.gets(grant + "/payments").statusCode(404);
        neighbour.gets("/grants?programmeId=" + programme).statusCode(404);
        neighbour.gets("/grants").body("items", hasSize(0));
        Visitor.staff(Roles.BANK_COUNCIL, "cn.anning").gets(grant).statusCode(404);
        assertThat(desk.count("""
                select count(*) from event_log where type <> 'tb.account.opened.v1'
                   and (data::text like '%' || ? || '%' or data::text like '%' || ? || '%')""", account, elder.toString())).isZero();
    }

    @Test
    void nobodyProposesForThemselves() {
        // given
        String programme = active();
        Visitor ownMember = new Visitor(
                elder,
                TestTokens.forCaller(elder)
                        .roles(Roles.BANK_COUNCIL)
                        .areas("cn")
                        .sign());
        // when / then
        ownMember.posts("/grants", grant(programme)).statusCode(403).body("code", equalTo("OWN_MATTER"));
        var proposed = wang.posts("/grants", grant(programme)).extract();
        ownMember
                .posts("/approvals/" + proposed.path("approvalId") + "/signatures", Map.of())
                .statusCode(403)
                .body("code", equalTo("OWN_MATTER"));
    }

    @Test
    void wrongProgrammesAndGrantsAreRefused() {
        // given
        String programme = active();
        Map<String, Object> unattested = grant(programme);
        unattested.put("attested", false);
        Map<String, Object> past = grant(programme);
        past.put("fromMonth", now.minusMonths(1).toString());
        Map<String, Object> backwards = programme("LIVES_ALONE_80");
        backwards.put("untilMonth", now.minusMonths(1).toString());
        Map<String, Object> withReason = grant(programme);
        withReason.put("illness", "糖尿病");
        Map<String, Object> nobody = grant(programme);
        nobody.put("accountId", UUID.randomUUID());
        // when / then
        wang.posts("/grant-programmes", programme("RICH"))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_CATEGORY"))
                .body("metadata.categories", hasItem("LIVES_ALONE_80"));
        wang.posts("/grant-programmes", backwards).statusCode(422).body("code", equalTo("MONTHS_OUT_OF_ORDER"));
        wang.posts("/grants", unattested).statusCode(400);
        wang.posts("/grants", withReason).statusCode(400).body("errors[0].pointer", equalTo("#/illness"));
        wang.posts("/grants", past).statusCode(422).body("code", equalTo("MONTHS_OUT_OF_ORDER"));
        wang.posts("/grants", nobody).statusCode(404).body("code", equalTo("ACCOUNT_NOT_FOUND"));
        Visitor.staff(Roles.BANK_COUNCIL, "cn.anning")
                .posts("/grants", grant(programme))
                .statusCode(403)
                .body("code", equalTo("OUTSIDE_YOUR_AREAS"));
        Visitor.staff(Roles.BANK_TELLER, "cn")
                .posts("/grants", grant(programme))
                .statusCode(403);
        wang.postsWithoutKey("/grants", grant(programme)).statusCode(400);
        wang.gets("/grants?programmeId=" + programme).body("items", hasSize(0)).body("next", nullValue());
    }

    private ValidatableResponse opens(Visitor by) {
        return by.posts("/accounts", Map.of("beneficiaryId", elder, "areaPath", "cn.xigu"));
    }

    private String active() {
        var proposed =
                wang.posts("/grant-programmes", programme("LIVES_ALONE_80")).extract();
        li.posts("/approvals/" + proposed.path("approvalId") + "/signatures", Map.of())
                .statusCode(200);
        return proposed.path("id");
    }

    private Map<String, Object> programme(String category) {
        return new HashMap<>(Map.of(
                "branchId",
                Desk.ROOT_BRANCH,
                "name",
                "高龄独居老人时间",
                "categoryCode",
                category,
                "minutesPerMonth",
                180,
                "fromMonth",
                now.toString()));
    }

    private Map<String, Object> grant(String programme) {
        return new HashMap<>(
                Map.of("programmeId", programme, "accountId", account, "fromMonth", now.toString(), "attested", true));
    }
}
