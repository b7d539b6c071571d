package org.lovebank.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** Who sees which account and passbook, and how long lists are read. */
@QuarkusTest
@TheHouse
class AccountsTest {

    private final Registry registry;

    AccountsTest(Registry registry) {
        this.registry = registry;
    }

    @Test
    void theHolderAndTheStaffOfTheAreaSeeAnAccount() {
        // given
        UUID person = registry.registersVolunteer("cn.xigu.fulilu");
        String account = "/accounts/" + Desk.accountOf(person);
        // when / then
        Visitor.holder(person).gets(account).statusCode(200).header("ETag", org.hamcrest.Matchers.startsWith("\"v"));
        Visitor.staff(Roles.BANK_TELLER, "cn.xigu").gets(account).statusCode(200);
        Visitor.staff(Roles.AUDITOR, "cn").gets(account).statusCode(200);
        Visitor.staff(Roles.BANK_TELLER, "cn.anning").gets(account).statusCode(404);
        Visitor.staff(Roles.COMMUNITY_DISPATCHER, "cn").gets(account).statusCode(404);
        Visitor.holder(UUID.randomUUID()).gets(account).statusCode(404).body("code", equalTo("ACCOUNT_NOT_FOUND"));
        Visitor.holder(UUID.randomUUID()).gets(account + "/passbook").statusCode(404);
        Visitor.holder(UUID.randomUUID()).gets("/accounts?ownerId=" + person).body("items", hasSize(0));
    }

    @Test
    void staffListTheAccountsOfTheirAreasOnly() {
        // given
        String here = "cn.a" + UUID.randomUUID().toString().substring(0, 8);
        String there = "cn.b" + UUID.randomUUID().toString().substring(0, 8);
        UUID near = registry.registersVolunteer(here + ".x");
        UUID far = registry.registersVolunteer(there);
        // when
        var list = Visitor.staff(Roles.BANK_TELLER, here).gets("/accounts");
        // then
        list.body("items.ownerId", hasItem(near.toString())).body("items.ownerId", not(hasItem(far.toString())));
        Visitor.staff(Roles.BANK_TELLER, here)
                .gets("/accounts?areaPath=" + there)
                .body("items", hasSize(0));
        Visitor.holder(near).gets("/accounts").body("items.ownerId", contains(near.toString()));
    }

    @Test
    void anAccountBelongsToTheNearestBranch() {
        // given
        String street = "cn.s" + UUID.randomUUID().toString().substring(0, 8);
        String branch = Visitor.staff(Roles.CENTER_ADMIN, "cn")
                .posts("/branches", Map.of("areaPath", street, "name", "街道爱心银行"))
                .statusCode(201)
                .extract()
                .path("id");
        // when
        UUID inside = registry.registersVolunteer(street + ".block1");
        UUID beside = registry.registersVolunteer(street + "x");
        // then
        Visitor.holder(inside).gets("/accounts").body("items[0].branchId", equalTo(branch));
        Visitor.holder(beside).gets("/accounts").body("items[0].branchId", equalTo(Desk.ROOT_BRANCH));
    }

    @Test
    void aPassbookIsReadPageByPageInBothDirections() {
        // given
        UUID person = registry.registersVolunteer("cn");
        for (int minutes = 1; minutes <= 7; minutes++) {
            registry.finalises(person, minutes);
        }
        Visitor holder = Visitor.holder(person);
        // when
        List<Integer> newest = pages(holder, person, "newest");
        List<Integer> oldest = pages(holder, person, "oldest");
        // then
        assertThat(newest).containsExactly(7, 6, 5, 4, 3, 2, 1);
        assertThat(oldest).containsExactly(1, 2, 3, 4, 5, 6, 7);
        holder.gets("/accounts/" + Desk.accountOf(person) + "/passbook?order=oldest")
                .body("items.cumulativeMinutes", contains(1, 3, 6, 10, 15, 21, 28));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        // given
        UUID person = registry.registersVolunteer("cn");
        registry.finalises(person, 10);
        registry.finalises(person, 20);
        String passbook = "/accounts/" + Desk.accountOf(person) + "/passbook";
        String cursor =
                Visitor.holder(person).gets(passbook + "?limit=1").extract().path("next");
        // when
        var answer = Visitor.holder(person).gets(passbook + "?order=oldest&cursor=" + cursor);
        // then
        answer.statusCode(400).body("code", equalTo("INVALID_CURSOR"));
        Visitor.holder(person).gets(passbook + "?order=sideways").statusCode(400);
    }

    private static List<Integer> pages(Visitor holder, UUID person, String order) {
        List<Integer> minutes = new ArrayList<>();
        String address = "/accounts/" + Desk.accountOf(person) + "/passbook?limit=3&order=" + order;
        String cursor = "";
        while (cursor != null) {
            var page = holder.gets(address + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .extract();
            minutes.addAll(page.<List<Integer>>path("items.durationMinutes"));
            cursor = page.path("next");
        }
        return minutes;
    }
}
