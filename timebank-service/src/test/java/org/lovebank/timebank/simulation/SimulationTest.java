package org.lovebank.timebank.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.PackOfOnesOwn;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** A council sees who would gain or lose before it decides; the books stay as they are. */
@QuarkusTest
@TheHouse
class SimulationTest {

    private static final int GUANGZHOU = 3;

    private final Registry registry;
    private final Desk desk;
    private final PackOfOnesOwn packs;
    private final LocalDate today = LocalDate.now(Time.DAYS);

    SimulationTest(Registry registry, Desk desk, PackOfOnesOwn packs) {
        this.registry = registry;
        this.desk = desk;
        this.packs = packs;
    }

    @Test
    void theRulesInForceChangeNothingAndOthersSayWhoLoses() {
        // given: one has converted, one has only served, one has lost a record
        String area = packs.branchWith(Map.of("capMinutes", 300));
        UUID converter = registry.registersVolunteer(area);
        registry.finalises(converter, 360);
        Visitor.holder(converter)
                .posts("/conversions", Map.of("accountId", Desk.accountOf(converter), "minutes", 120))
                .statusCode(201);
        UUID server = registry.registersVolunteer(area);
        registry.finalises(server, 60);
        UUID unlucky = registry.registersVolunteer(area);
        UUID record = UUID.randomUUID();
        registry.finalises(record, 5, unlucky, 90);
        registry.voids(record, 6, unlucky, 90);
        Visitor council = Visitor.staff(Roles.BANK_COUNCIL, area);
        long before = desk.count("select count(*) from transfer");
        // when
        simulate(council, packs.version())
                .statusCode(200)
                .body("totals.accountsRead", equalTo(3))
                .body("totals.unchanged", equalTo(3))
                .body("accounts", hasSize(0));
        var other = simulate(council, GUANGZHOU);
        // then: 60 minutes above the cap would be there, and 2 points instead of 20
        other.statusCode(200)
                .body("totals.minutes", equalTo(60))
                .body("totals.points", equalTo(-18))
                .body("totals.lose", equalTo(1))
                .body("accounts[0].accountId", equalTo(Desk.accountOf(converter).toString()))
                .body("accounts[0].minutes", equalTo(60))
                .body("accounts[0].points", equalTo(-18));
        assertThat(simulate(council, GUANGZHOU).extract().asString())
                .isEqualTo(other.extract().asString());
        assertThat(other.extract().asString()).doesNotContain(converter.toString());
        assertThat(desk.count("select count(*) from transfer")).isEqualTo(before);
    }

    @Test
    void onlyTheCouncilOfThePlaceSimulatesAndOnlyThePast() {
        // given
        String area = packs.branchWith(Map.of());
        Visitor council = Visitor.staff(Roles.BANK_COUNCIL, area);
        // when / then
        simulate(Visitor.staff(Roles.BANK_COUNCIL, "cn.elsewhere"), GUANGZHOU).statusCode(403);
        simulate(Visitor.holder(UUID.randomUUID()), GUANGZHOU).statusCode(403);
        simulate(council, 99_999_999).statusCode(404).body("code", equalTo("POLICY_PACK_NOT_FOUND"));
        council.posts("/policy-packs/3/simulation", body(today, today.plusDays(1)))
                .statusCode(422)
                .body("code", equalTo("SIMULATION_PERIOD_WRONG"));
        council.posts("/policy-packs/3/simulation", body(today, today.minusDays(1)))
                .statusCode(422);
        council.posts("/policy-packs/3/simulation", Map.of("branchId", packs.branch()))
                .statusCode(400);
        council.posts("/policy-packs/drafts/" + UUID.randomUUID() + "/simulation", body(today, today))
                .statusCode(404)
                .body("code", equalTo("POLICY_DRAFT_NOT_FOUND"));
    }

    private ValidatableResponse simulate(Visitor who, int version) {
        return who.posts("/policy-packs/" + version + "/simulation", body(today.minusDays(1), today));
    }

    private Map<String, Object> body(LocalDate from, LocalDate to) {
        return Map.of("branchId", packs.branch(), "from", from.toString(), "to", to.toString());
    }
}
