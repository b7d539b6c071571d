package org.lovebank.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent;
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

    private VolunteerEvent news(long version, String status) {
        return new VolunteerEvent.TeamChanged(
                team, version, organisation, "微笑天使", "SPECIAL", AREA, status, Registry.SERVED_FROM);
    }
}
