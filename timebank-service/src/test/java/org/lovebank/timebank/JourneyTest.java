package org.lovebank.timebank;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** The love bank's part of the story: registered, served, counted, converted, redeemed, collected. */
@QuarkusTest
@TheHouse
class JourneyTest {

    private final Registry registry;
    private final Desk desk;

    JourneyTest(Registry registry, Desk desk) {
        this.registry = registry;
        this.desk = desk;
    }

    @Test
    void anHourOfHelpBecomesSomethingToTakeHome() {
        // given
        UUID person = registry.registersVolunteer("cn.xigu.fulilu.jiequ22");
        Visitor holder = Visitor.holder(person);
        String account = holder.gets("/accounts?ownerId=" + person)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].passbookNo", matchesRegex("P[0-9]{10}"))
                .body("items[0].status", equalTo("OPEN"))
                .extract()
                .path("items[0].id");
        String item = Desk.offers(Desk.item("PTS", 10, 3));
        UUID record = UUID.randomUUID();

        // when: confirmed, and told twice
        registry.confirms(record, 4, person, 125);
        registry.confirms(record, 4, person, 125);
        // then
        holder.gets("/accounts/" + account).body("pendingMinutes", equalTo(125)).body("availableMinutes", equalTo(0));

        // when: final
        registry.finalises(record, 5, person, 125);
        // then
        holder.gets("/accounts/" + account)
                .body("pendingMinutes", equalTo(0))
                .body("availableMinutes", equalTo(125))
                .body("earnedMinutes", equalTo(125));
        holder.gets("/accounts/" + account + "/passbook")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].servedAt", equalTo("2026-03-02T01:00:00Z"))
                .body("items[0].place", equalTo("22街区3号楼"))
                .body("items[0].content", equalTo("修理水龙头"))
                .body("items[0].durationMinutes", equalTo(125))
                .body("items[0].cumulativeMinutes", equalTo(125))
                .body("items[0].witness", equalTo("李**"))
                .body("items[0].balanceMinutes", equalTo(125));

        // when: converted
        holder.posts("/conversions", Map.of("accountId", account, "minutes", 125))
                .statusCode(201)
                .body("minutesConverted", equalTo(120))
                .body("points", equalTo(20))
                .body("minutesLeft", equalTo(5));

        // when: redeemed
        var redemption = holder.posts("/redemptions", Map.of("accountId", account, "itemId", item, "quantity", 1))
                .statusCode(201)
                .body("state", equalTo("READY"))
                .body("pickupCode", matchesRegex("[0-9]{8}"))
                .extract();
        holder.gets("/accounts/" + account).body("points", equalTo(10)).body("heldPoints", equalTo(10));

        // when: collected
        String id = redemption.path("id");
        Visitor.partner(Desk.SHOP)
                .posts("/redemptions/" + id + "/collection", Map.of("pickupCode", redemption.path("pickupCode")))
                .statusCode(200)
                .body("state", equalTo("COLLECTED"));
        // then
        holder.gets("/accounts/" + account)
                .body("points", equalTo(10))
                .body("heldPoints", equalTo(0))
                .body("earnedMinutes", equalTo(125));
        Visitor.staff(Roles.BANK_COUNCIL, "cn")
                .gets("/trial-balance")
                .statusCode(200)
                .body("units.unit", contains("MIN", "PTS"))
                .body("units.sum", everyItem(equalTo(0)));
        desk.booksMustBeSound();
    }
}
