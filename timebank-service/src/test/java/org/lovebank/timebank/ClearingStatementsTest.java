package org.lovebank.timebank;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TestBank;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Leg;
import org.lovebank.timebank.ledger.TransferKind;
import org.lovebank.timebank.ledger.chart.Books;
import org.lovebank.timebank.ledger.chart.Chart;
import org.lovebank.timebank.ledger.chart.ClearingAccounts;
import org.lovebank.timebank.ledger.chart.ClearingPostings;
import org.lovebank.timebank.ledger.lane.Ledger;

/** What two branches owe each other, as their councils read it. */
@QuarkusTest
@TheHouse
class ClearingStatementsTest {

    private static final Visitor CENTRE = Visitor.staff(Roles.CENTER_ADMIN, "cn");

    private final Registry registry;
    private final Desk desk;
    private final Chart chart;
    private final ClearingAccounts clearing;
    private final Ledger ledger;

    private final String street = "cn.c" + UUID.randomUUID().toString().substring(0, 8);
    private String fulilu = "";
    private String gonghu = "";
    private UUID wang = UUID.randomUUID();
    private UUID li = UUID.randomUUID();

    ClearingStatementsTest(Registry registry, Desk desk, Chart chart, ClearingAccounts clearing, Ledger ledger) {
        this.registry = registry;
        this.desk = desk;
        this.chart = chart;
        this.clearing = clearing;
        this.ledger = ledger;
    }

    @Test
    void theMonthShowsWhatWentAndCame() {
        // given
        twoBranches();
        gives(wang, li, 50);
        gives(li, wang, 20);
        String month = YearMonth.now(Time.DAYS).toString();
        Visitor council = Visitor.staff(Roles.BANK_COUNCIL, street + ".a");
        // when
        var statement = council.gets("/clearing?branchId=" + fulilu + "&month=" + month);
        // then
        statement
                .statusCode(200)
                .body("pairs", hasSize(1))
                .body("pairs[0].counterpartyId", equalTo(gonghu))
                .body("pairs[0].openingMinutes", equalTo(0))
                .body("pairs[0].sentMinutes", equalTo(50))
                .body("pairs[0].receivedMinutes", equalTo(20))
                .body("pairs[0].closingMinutes", equalTo(30))
                .body("pairs[0].transfers", equalTo(2))
                .body("pairs[0].lines", nullValue());
        CENTRE.gets("/clearing?branchId=" + gonghu + "&month=" + month + "&counterpartyId=" + fulilu)
                .body("pairs[0].closingMinutes", equalTo(-30))
                .body("pairs[0].lines.changeMinutes", contains(-50, 20))
                .body("pairs[0].lines.balanceMinutes", contains(-50, -30));
        String table = given().auth()
                .oauth2(council.token())
                .accept("text/csv")
                .get("/api/v1/clearing?branchId=" + fulilu + "&month=" + month)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(table).startsWith("\ufeff").contains("," + gonghu + ",0,50,20,30,2,");
        CENTRE.gets("/clearing?branchId=" + fulilu + "&month=2026-01").body("pairs[0].closingMinutes", equalTo(0));
        desk.booksMustBeSound();
    }

    @Test
    void everyBranchsBooksBalanceAloneAndShowTheClearing() {
        // given
        twoBranches();
        gives(wang, li, 50);
        // when
        var balance = Visitor.staff(Roles.BANK_COUNCIL, street + ".a").gets("/trial-balance?branchId=" + fulilu);
        // then
        balance.statusCode(200)
                .body("units.find { it.unit == 'MIN' }.sum", equalTo(0))
                .body(
                        "units.find { it.unit == 'MIN' }.accounts.find { it.kind == 'CLEARING_TIME' }.balance",
                        equalTo(50));
    }

    @Test
    void aPairsLimitHoldsInTheLedger() {
        // given
        twoBranches();
        Map<String, Object> wanted = Map.of("branchId", fulilu, "counterpartyId", gonghu, "limitMinutes", 40);
        String pair = CENTRE.posts("/clearing-pairs", wanted)
                .statusCode(201)
                .body("limitMinutes", equalTo(40))
                .extract()
                .path("id");
        // when
        String told = gives(wang, li, 50);
        // then
        assertThat(told).isEqualTo("CLEARING_LIMIT_REACHED");
        assertThat(gives(wang, li, 30)).isEqualTo("OK");
        Map<String, Object> less = Map.of("limitMinutes", 20);
        String tag = CENTRE.gets("/clearing-pairs/" + pair).extract().header("ETag");
        CENTRE.puts("/clearing-pairs/" + pair, tag, less).statusCode(409).body("code", equalTo("LIMIT_BELOW_POSITION"));
        CENTRE.puts("/clearing-pairs/" + pair, "\"v99\"", less).statusCode(412);
        Map<String, Object> none = new HashMap<>();
        none.put("limitMinutes", null);
        CENTRE.puts("/clearing-pairs/" + pair, tag, none).statusCode(200).body("limitMinutes", nullValue());
        assertThat(gives(wang, li, 50)).isEqualTo("OK");
        CENTRE.posts("/clearing-pairs", wanted).statusCode(409).body("code", equalTo("CLEARING_PAIR_EXISTS"));
    }

    @Test
    void onlyThoseWhoseAreasReachThemSeeAndLimitAPair() {
        // given
        twoBranches();
        gives(wang, li, 10);
        Visitor council = Visitor.staff(Roles.BANK_COUNCIL, street + ".b");
        String pair = council.gets("/clearing-pairs?branchId=" + gonghu)
                .statusCode(200)
                .body("items[0].owedMinutes", equalTo(-10))
                .extract()
                .path("items[0].id");
        // when / then
        council.gets("/clearing-pairs?branchId=" + fulilu).statusCode(404);
        council.gets("/clearing?branchId=" + fulilu + "&month=2026-01")
                .statusCode(404)
                .body("code", equalTo("BRANCH_NOT_FOUND"));
        council.puts("/clearing-pairs/" + pair, "\"v1\"", Map.of("limitMinutes", 20))
                .statusCode(403);
        Visitor.staff(Roles.CENTER_ADMIN, street + ".a")
                .puts("/clearing-pairs/" + pair, "\"v1\"", Map.of("limitMinutes", 20))
                .statusCode(403);
        Visitor.staff(Roles.AUDITOR, "cn.elsewhere")
                .gets("/clearing-pairs/" + pair)
                .statusCode(404);
        Visitor.holder(wang).gets("/clearing-pairs/" + pair).statusCode(403);
        CENTRE.gets("/clearing?branchId=" + fulilu + "&month=2999-01")
                .statusCode(422)
                .body("code", equalTo("NO_SUCH_MONTH"));
        CENTRE.posts("/clearing-pairs", Map.of("branchId", fulilu, "counterpartyId", fulilu))
                .statusCode(422)
                .body("code", equalTo("SAME_BRANCH"));
    }

    private void twoBranches() {
        fulilu = opened(street + ".a");
        gonghu = opened(street + ".b");
        wang = registry.registersVolunteer(street + ".a");
        li = registry.registersVolunteer(street + ".b");
        registry.finalises(wang, 300);
        registry.finalises(li, 300);
    }

    private static String opened(String area) {
        return CENTRE.posts("/branches", Map.of("areaPath", area, "name", "爱心银行"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String gives(UUID from, UUID to, long minutes) {
        Books giver = chart.member(Desk.accountOf(from)).orElseThrow();
        Books taker = chart.member(Desk.accountOf(to)).orElseThrow();
        UUID id = UUID.randomUUID();
        Leg.Move direct = new Leg.Move(
                id,
                TransferKind.INHERITANCE,
                giver.of(AccountKind.TIME_AVAILABLE),
                taker.of(AccountKind.TIME_AVAILABLE),
                minutes,
                id,
                null,
                false);
        List<Leg> legs = ClearingPostings.between(direct, clearing.between(giver.branchId(), taker.branchId()));
        try {
            ledger.post(new Instruction(id, giver.id(), TestBank.stamp(id), legs, Set.of()));
            return "OK";
        } catch (Refused refused) {
            return refused.refusal().code();
        }
    }
}
