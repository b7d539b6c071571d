package org.lovebank.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.PackOfOnesOwn;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** Where the policy accrues, points come beside the minutes of a final record, by category, and go when it goes. */
@QuarkusTest
@TheHouse
class AccrualTest {

    private final Registry registry;
    private final Desk desk;
    private final PackOfOnesOwn packs;

    AccrualTest(Registry registry, Desk desk, PackOfOnesOwn packs) {
        this.registry = registry;
        this.desk = desk;
        this.packs = packs;
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void pointsComeBesideTheMinutesByTheFactorOfTheCategoryRoundedDown() {
        // given: the registry's records are of the category REPAIR
        String area = packs.branchWith(Map.of("pointsMode", "ACCRUE", "categoryFactors", Map.of("REPAIR", 1250)));
        UUID person = registry.registersVolunteer(area);
        // when: two whole hours of 125 minutes are 20 points, and a quarter more
        registry.finalises(person, 125);
        // then
        holder(person)
                .gets("/accounts/" + Desk.accountOf(person))
                .body("availableMinutes", equalTo(125))
                .body("points", equalTo(25));
        assertThat(desk.count("select count(*) from transfer where kind = 15 and policy_version = ?", packs.version()))
                .isOne();
    }

    @Test
    void ofALongRecordOnlyTheFirstPartBringsPoints() {
        // given
        String area = packs.branchWith(Map.of("pointsMode", "ACCRUE", "accrualMaxMinutes", 120));
        UUID person = registry.registersVolunteer(area);
        // when
        registry.finalises(person, 300);
        // then
        holder(person)
                .gets("/accounts/" + Desk.accountOf(person))
                .body("availableMinutes", equalTo(300))
                .body("points", equalTo(20));
    }

    @Test
    void aVoidedRecordTakesItsPointsBackOnceThoughTheyWereSpent() {
        // given
        String area = packs.branchWith(Map.of("pointsMode", "ACCRUE"));
        UUID person = registry.registersVolunteer(area);
        UUID record = UUID.randomUUID();
        registry.finalises(record, 5, person, 120);
        registry.finalises(record, 5, person, 120);
        Map<String, Object> item = Desk.item("PTS", 15, 3);
        item.put("branchId", packs.branch());
        String offered = Visitor.staff(Roles.BANK_TELLER, area)
                .posts("/catalog-items", item)
                .statusCode(201)
                .extract()
                .path("id");
        holder(person)
                .posts("/redemptions", Map.of("accountId", Desk.accountOf(person), "itemId", offered, "quantity", 1))
                .statusCode(201);
        // when
        registry.voids(record, 6, person, 120);
        registry.voids(record, 6, person, 120);
        // then
        holder(person)
                .gets("/accounts/" + Desk.accountOf(person))
                .body("availableMinutes", equalTo(0))
                .body("points", equalTo(-15))
                .body("heldPoints", equalTo(15))
                .body("status", equalTo("FROZEN"));
    }

    @Test
    void minutesAreNotConvertedAsWellAndTheKeyRemembersThat() {
        // given
        String area = packs.branchWith(Map.of("pointsMode", "ACCRUE"));
        UUID person = registry.registersVolunteer(area);
        registry.finalises(person, 120);
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("accountId", Desk.accountOf(person), "minutes", 120);
        holder(person).posts("/conversions", key, body).statusCode(409).body("code", equalTo("CONVERSION_NOT_OFFERED"));
        // when: the branch converts again
        packs.follow("DEFAULT");
        // then
        holder(person).posts("/conversions", key, body).statusCode(409).body("code", equalTo("CONVERSION_NOT_OFFERED"));
        holder(person)
                .posts("/conversions", key, Map.of("accountId", Desk.accountOf(person), "minutes", 60))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        holder(person).posts("/conversions", body).statusCode(201).body("points", equalTo(20));
    }

    private static Visitor holder(UUID person) {
        return Visitor.holder(person);
    }
}
