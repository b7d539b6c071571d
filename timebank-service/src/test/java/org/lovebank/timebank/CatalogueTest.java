package org.lovebank.timebank;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** Branches, policies and the catalogue: who keeps them, and what is refused. */
@QuarkusTest
@TheHouse
class CatalogueTest {

    private static final Map<String, Object> EDIT =
            Map.of("name", "大米5kg", "price", 12, "stock", 4, "minStars", 0, "offered", true);

    @Test
    void aTellerOffersAnItemAndEverybodySeesIt() {
        // given
        String item = Desk.offers(Desk.item("PTS", 10, 3));
        // when
        var seen = Visitor.holder(UUID.randomUUID()).gets("/catalog-items/" + item);
        // then
        seen.statusCode(200)
                .header("ETag", equalTo("\"v0\""))
                .body("name", equalTo("大米"))
                .body("unit", equalTo("PTS"))
                .body("stock", equalTo(3));
        Visitor.holder(UUID.randomUUID())
                .gets("/catalog-items?limit=100&branchId=" + Desk.ROOT_BRANCH)
                .body("items.id", hasItem(item));
    }

    @Test
    void onlyTheBranchsOwnPeopleOffer() {
        // when / then
        Visitor.staff(Roles.BANK_TELLER, "cn.xigu")
                .posts("/catalog-items", Desk.item("PTS", 10, 3))
                .statusCode(403)
                .body("code", equalTo("OUTSIDE_YOUR_AREAS"));
        Visitor.holder(UUID.randomUUID())
                .posts("/catalog-items", Desk.item("PTS", 10, 3))
                .statusCode(403)
                .body("code", equalTo("NOT_ALLOWED"));
        Map<String, Object> nowhere = Desk.item("PTS", 10, 3);
        nowhere.put("branchId", UUID.randomUUID());
        Visitor.staff(Roles.BANK_TELLER, "cn")
                .posts("/catalog-items", nowhere)
                .statusCode(404)
                .body("code", equalTo("BRANCH_NOT_FOUND"));
    }

    @Test
    void aWrongItemIsRefusedFieldByField() {
        // given
        Map<String, Object> wrong = Desk.item("YUAN", 10, 3);
        Map<String, Object> free = Desk.item("PTS", -1, -1);
        Visitor teller = Visitor.staff(Roles.BANK_TELLER, "cn");
        // when / then
        teller.posts("/catalog-items", wrong).statusCode(400).body("errors[0].pointer", equalTo("#/unit"));
        teller.posts("/catalog-items", free).statusCode(400).body("errors.pointer", hasItem("#/price"));
        teller.posts("/catalog-items", Desk.item("PTS", 0, 3)).statusCode(422).body("code", equalTo("PRICE_MISSING"));
        teller.postsWithoutKey("/catalog-items", Desk.item("PTS", 10, 3)).statusCode(400);
    }

    @Test
    void anEditSaysWhichVersionItEdits() {
        // given
        String item = "/catalog-items/" + Desk.offers(Desk.item("PTS", 10, 3));
        Visitor teller = Visitor.staff(Roles.BANK_TELLER, "cn");
        // when / then
        teller.puts(item, "", EDIT).statusCode(428);
        teller.puts(item, "\"v7\"", EDIT).statusCode(412);
        teller.puts(item, "\"v0\"", EDIT)
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("price", equalTo(12));
        teller.puts(item, "\"v0\"", EDIT).statusCode(412);
        teller.puts("/catalog-items/" + UUID.randomUUID(), "\"v0\"", EDIT)
                .statusCode(404)
                .body("code", equalTo("ITEM_NOT_FOUND"));
    }

    @Test
    void whatIsWithdrawnLeavesTheList() {
        // given
        String item = Desk.offers(Desk.item("PTS", 10, 3));
        Visitor teller = Visitor.staff(Roles.BANK_TELLER, "cn");
        // when
        teller.puts(
                        "/catalog-items/" + item,
                        "\"v0\"",
                        Map.of("name", "大米", "price", 10, "stock", 3, "minStars", 0, "offered", false))
                .statusCode(200);
        // then
        teller.gets("/catalog-items?limit=100").body("items.id", not(hasItem(item)));
    }

    @Test
    void aPlaceHasOneBranch() {
        // given
        Visitor centre = Visitor.staff(Roles.CENTER_ADMIN, "cn.centre");
        String place = "cn.centre.p" + UUID.randomUUID().toString().substring(0, 8);
        // when / then
        String id = centre.posts("/branches", Map.of("areaPath", place, "name", "网点"))
                .statusCode(201)
                .body("policyPack", equalTo("DEFAULT"))
                .extract()
                .path("id");
        centre.posts("/branches", Map.of("areaPath", place, "name", "网点"))
                .statusCode(409)
                .body("code", equalTo("BRANCH_EXISTS"));
        centre.posts("/branches", Map.of("areaPath", "cn.other", "name", "网点"))
                .statusCode(403)
                .body("code", equalTo("OUTSIDE_YOUR_AREAS"));
        centre.posts("/branches", Map.of("areaPath", place + ".q", "name", "网点", "policyPack", "MARS"))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_POLICY_PACK"));
        centre.posts("/branches", Map.of("areaPath", "Not a path", "name", "网点"))
                .statusCode(400);
        centre.gets("/branches/" + id).statusCode(200).body("areaPath", equalTo(place));
        centre.gets("/branches?areaPath=" + place).body("items", hasSize(1));
        centre.gets("/branches/" + UUID.randomUUID()).statusCode(404);
        Visitor.holder(UUID.randomUUID())
                .posts("/branches", Map.of("areaPath", place, "name", "网点"))
                .statusCode(403);
    }

    @Test
    void policiesAreOpenToAllWithTheirSources() {
        // when
        var packs = Visitor.holder(UUID.randomUUID()).gets("/policy-packs?limit=2");
        // then
        packs.statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].code", equalTo("DEFAULT"))
                .body("items[0].content.conversionMinutes", equalTo(60))
                .body("items[0].content.conversionPoints", equalTo(10))
                .body("items[0].content.capMinutes", equalTo(90_000));
        Visitor.holder(UUID.randomUUID())
                .gets("/policy-packs?limit=2&cursor=" + packs.extract().path("next"))
                .body("items[1].content.capMinutes", org.hamcrest.Matchers.nullValue());
    }
}
