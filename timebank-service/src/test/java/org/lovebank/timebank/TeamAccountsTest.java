package org.lovebank.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent;
import org.lovebank.stack.testing.TestTokens;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** Teams and organisations have accounts like volunteers, but what they earned together is only given away. */
@QuarkusTest
@TheHouse
class TeamAccountsTest {

    private static final String AREA = "cn.xigu.fulilu";

    private final Registry registry;
    private final Desk desk;
    private final UUID team = UUID.randomUUID();
    private final UUID organisation = UUID.randomUUID();

    TeamAccountsTest(Registry registry, Desk desk) {
        this.registry = registry;
        this.desk = desk;
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void aTeamThatTheRegistryTellsOfHasOneAccountWithAPassbook() {
        // given
        registry.tells(news(1, "ACTIVE"));
        // when
        registry.tells(news(1, "ACTIVE"));
        // then
        Visitor.leader(team)
                .gets("/accounts?ownerId=" + team)
                .body("items", hasSize(1))
                .body("items[0].ownerType", equalTo("TEAM"))
                .body("items[0].status", equalTo("OPEN"))
                .body("items[0].branchId", equalTo(Desk.ROOT_BRANCH));
        Visitor.leader(team)
                .gets("/accounts/" + Desk.accountOf(team) + "/points")
                .statusCode(200)
                .body("items", hasSize(0));
        assertThat(desk.count(
                        "select count(*) from event_log where type = 'tb.account.opened.v1' and subject = ?"
                                + " and data ->> 'ownerType' = 'TEAM'",
                        Desk.accountOf(team)))
                .isEqualTo(1);
    }

    @Test
    void anOrganisationHasAnAccountToo() {
        // given / when
        registry.tells(new VolunteerEvent.OrganisationChanged(
                organisation, 1, "ASSOCIATION", "爱心协会", AREA, "ACTIVE", Registry.SERVED_FROM));
        // then
        Visitor.coordinator(organisation)
                .gets("/accounts/" + Desk.accountOf(organisation))
                .statusCode(200)
                .body("ownerType", equalTo("ORGANISATION"));
        Visitor.coordinator(UUID.randomUUID())
                .gets("/accounts/" + Desk.accountOf(organisation))
                .statusCode(404);
    }

    @Test
    void theLeaderTheCoordinatorAndTheStaffOfThePlaceSeeATeamsAccount() {
        // given
        registry.tells(news(1, "ACTIVE"));
        String account = "/accounts/" + Desk.accountOf(team);
        // when / then
        Visitor.leader(team).gets(account).statusCode(200);
        Visitor.coordinator(organisation).gets(account).statusCode(200);
        Visitor.staff(Roles.BANK_TELLER, "cn.xigu").gets(account).statusCode(200);
        Visitor.leader(UUID.randomUUID()).gets(account).statusCode(404);
        Visitor.holder(team).gets(account).statusCode(404);
        Visitor.staff(Roles.BANK_TELLER, "cn.anning").gets(account).statusCode(404);
    }

    @Test
    void aTeamsTimeIsNotConverted() {
        // given: a leader who is a volunteer as well
        registry.tells(news(1, "ACTIVE"));
        Map<String, Object> conversion = Map.of("accountId", Desk.accountOf(team), "minutes", 60);
        // when
        var answer = Visitor.leader(team).posts("/conversions", conversion);
        // then
        answer.statusCode(409).body("code", equalTo("TEAM_TIME_IS_DONATED_ONLY"));
        Visitor.leader(UUID.randomUUID()).posts("/conversions", conversion).statusCode(404);
        assertThat(desk.count(
                        "select count(*) from ledger_account where account_id = ? and kind not in (1, 2)",
                        Desk.accountOf(team)))
                .as("there is no account of a team that could hold points or held minutes")
                .isZero();
    }

    @Test
    void aTeamThatRestsIsFrozenAndOldNewsChangeNothing() {
        // given
        registry.tells(news(2, "ACTIVE"));
        // when
        registry.tells(news(4, "DISSOLVED"));
        registry.tells(news(3, "ACTIVE"));
        // then
        Visitor.leader(team).gets("/accounts/" + Desk.accountOf(team)).body("status", equalTo("FROZEN"));
    }

    @Test
    void theCouncilCreditsWhatATeamDidTogetherOnce() {
        // given
        registry.tells(news(1, "ACTIVE"));
        Visitor council = Visitor.staff(Roles.BANK_COUNCIL, "cn.xigu");
        String key = UUID.randomUUID().toString();
        Map<String, Object> credit = credit(UUID.randomUUID(), 240);
        // when
        var answer = council.posts("/group-credits", key, credit);
        // then
        answer.statusCode(201).body("minutes", equalTo(240)).body("minutesNow", equalTo(240));
        council.posts("/group-credits", key, credit).statusCode(201).header("Idempotent-Replayed", "true");
        council.posts("/group-credits", key, credit(UUID.randomUUID(), 240))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        council.posts("/group-credits", credit).statusCode(409).body("code", equalTo("GROUP_SERVICE_CREDITED"));
        Visitor.leader(team)
                .gets("/accounts/" + Desk.accountOf(team))
                .body("availableMinutes", equalTo(240))
                .body("earnedMinutes", equalTo(240));
        Visitor.leader(team)
                .gets("/accounts/" + Desk.accountOf(team) + "/passbook")
                .body("items.durationMinutes", contains(240))
                .body("items.cumulativeMinutes", contains(240));
    }

    @Test
    void twoWhoCreditOneActivityAtOnceCreditItOnce() throws Exception {
        // given
        registry.tells(news(1, "ACTIVE"));
        Map<String, Object> credit = credit(UUID.randomUUID(), 60);
        List<Callable<Integer>> both = Collections.nCopies(
                4,
                () -> Visitor.staff(Roles.BANK_COUNCIL, "cn")
                        .posts("/group-credits", credit)
                        .extract()
                        .statusCode());
        List<Integer> answers = new ArrayList<>();
        // when
        try (ExecutorService four = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> answer : four.invokeAll(both)) {
                answers.add(answer.get());
            }
        }
        // then
        assertThat(answers).containsOnlyOnce(201);
        Visitor.leader(team).gets("/accounts/" + Desk.accountOf(team)).body("availableMinutes", equalTo(60));
    }

    @Test
    void whatATeamWasCreditedWronglyIsReversedAndCreditedAnew() {
        // given
        registry.tells(news(1, "ACTIVE"));
        UUID activity = UUID.randomUUID();
        Visitor council = Visitor.staff(Roles.BANK_COUNCIL, "cn");
        String transfer =
                council.posts("/group-credits", credit(activity, 240)).extract().path("transferId");
        String release = Visitor.leader(team)
                .gets("/accounts/" + Desk.accountOf(team) + "/passbook")
                .extract()
                .path("items[0].transferId");
        // when
        council.posts("/transfers/" + release + "/reversal", Map.of("reason", "分钟有误"))
                .statusCode(201)
                .body("reversals", hasSize(2));
        // then
        council.gets("/transfers/" + transfer).body("reversedBy", notNullValue());
        council.posts("/group-credits", credit(activity, 180)).statusCode(201).body("minutesNow", equalTo(180));
    }

    @Test
    void aVolunteerIsNotCreditedByHandNorATeamByItsOwn() {
        // given
        registry.tells(news(1, "ACTIVE"));
        UUID person = registry.registersVolunteer(AREA);
        UUID head = UUID.randomUUID();
        Visitor own = new Visitor(
                head,
                TestTokens.forCaller(head)
                        .roles(Roles.STATION_HEAD, Roles.TEAM_LEADER)
                        .areas("cn")
                        .orgs(team.toString())
                        .sign());
        Map<String, Object> credit = new HashMap<>(credit(UUID.randomUUID(), 60));
        // when / then
        own.posts("/group-credits", credit).statusCode(403).body("code", equalTo("OWN_GROUP_IS_CREDITED_BY_OTHERS"));
        Visitor.leader(team).posts("/group-credits", credit).statusCode(403);
        Visitor.staff(Roles.STATION_HEAD, "cn.anning")
                .posts("/group-credits", credit)
                .statusCode(404);
        credit.put("minutes", 0);
        Visitor.staff(Roles.STATION_HEAD, "cn").posts("/group-credits", credit).statusCode(400);
        credit.put("minutes", 60);
        credit.put("accountId", Desk.accountOf(person));
        Visitor.staff(Roles.STATION_HEAD, "cn")
                .posts("/group-credits", credit)
                .statusCode(422)
                .body("code", equalTo("ONLY_GROUPS_ARE_CREDITED"));
    }

    @Test
    void aBranchShowsItsOwnAccountsToItsStaff() {
        // given: minutes were issued
        registry.finalises(registry.registersVolunteer(AREA), 60);
        String accounts = "/branches/" + Desk.ROOT_BRANCH + "/accounts";
        // when
        var answer = Visitor.staff(Roles.BANK_TELLER, "cn").gets(accounts);
        // then
        answer.statusCode(200)
                .body("accounts.kind", hasItems("ISSUANCE_TIME", "POOL_TIME", "GRANT_FUND"))
                .body("accounts.kind", not(hasItem("TIME_AVAILABLE")))
                .body("accounts.find { it.kind == 'ISSUANCE_TIME' }.balance", equalTo((int)
                        desk.ofTheBranch("ISSUANCE_TIME")));
        Visitor.staff(Roles.BANK_TELLER, "cn.xigu").gets(accounts).statusCode(404);
        Visitor.holder(UUID.randomUUID()).gets(accounts).statusCode(403);
    }

    private Map<String, Object> credit(UUID activity, int minutes) {
        return Map.of(
                "accountId",
                Desk.accountOf(team),
                "activityId",
                activity,
                "servedTo",
                Registry.SERVED_FROM.toString(),
                "minutes",
                minutes,
                "reason",
                "庭院清扫");
    }

    private VolunteerEvent news(long version, String status) {
        return new VolunteerEvent.TeamChanged(
                team, version, organisation, "微笑天使", "SPECIAL", AREA, status, Registry.SERVED_FROM);
    }
}
