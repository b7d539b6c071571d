package org.lovebank.timebank.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.NetworkEvent.ReportingStateChanged;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.Unit;

/** The second book: who earns, what is taken back, and that nothing is bought with it. */
@QuarkusTest
@TheHouse
class PartyPointsTest {

    private static final String COMMUNITY = "cn.xigu.fulilu";
    private static final Instant BEFORE = Registry.SERVED_FROM.minus(Duration.ofDays(30));

    private final Registry registry;
    private final AgroalDataSource database;

    PartyPointsTest(Registry registry, AgroalDataSource database) {
        this.registry = registry;
        this.database = database;
    }

    @Test
    void finalServiceInTheCommunityThatAcceptedCountsTwice() {
        // given
        UUID member = member();
        UUID record = UUID.randomUUID();

        // when
        registry.finalises(record, 5, member, 130);
        registry.finalises(record, 5, member, 130);

        // then
        Visitor.holder(member)
                .gets(book(member))
                .statusCode(200)
                .body("points", equalTo(20))
                .body("spendable", equalTo(false))
                .body("lines.items", hasSize(1))
                .body("lines.items[0].recordId", equalTo(record.toString()));
    }

    @Test
    void nothingCountsBeforeAcceptanceAfterTheEndOrElsewhere() {
        // given
        UUID waiting = registry.registersVolunteer(COMMUNITY);
        reports(UUID.randomUUID(), 1, waiting, COMMUNITY, "REPORTED", BEFORE);
        UUID ended = registry.registersVolunteer(COMMUNITY);
        UUID report = accepted(ended, COMMUNITY);
        reports(report, 3, ended, COMMUNITY, "ENDED", BEFORE.plusSeconds(60));
        UUID elsewhere = registry.registersVolunteer(COMMUNITY);
        accepted(elsewhere, "cn.anning");
        UUID never = registry.registersVolunteer(COMMUNITY);

        // when
        for (UUID volunteer : Arrays.asList(waiting, ended, elsewhere, never)) {
            registry.finalises(volunteer, 120);
        }

        // then
        for (UUID volunteer : Arrays.asList(waiting, ended, elsewhere, never)) {
            Visitor.holder(volunteer).gets(book(volunteer)).body("points", equalTo(0));
        }
    }

    @Test
    void oldNewsOfAReportChangeNothing() {
        // given
        UUID member = registry.registersVolunteer(COMMUNITY);
        UUID report = accepted(member, COMMUNITY);
        reports(report, 1, member, COMMUNITY, "ENDED", BEFORE);

        // when
        registry.finalises(member, 60);

        // then
        Visitor.holder(member).gets(book(member)).body("points", equalTo(10));
    }

    @Test
    void whatIsVoidedIsTakenBackOnceAndBothLinesStay() {
        // given
        UUID member = member();
        UUID record = UUID.randomUUID();
        registry.finalises(record, 5, member, 60);

        // when
        registry.voids(record, 6, member, 60);
        registry.voids(record, 6, member, 60);

        // then
        Visitor.holder(member).gets(book(member)).body("points", equalTo(0)).body("lines.items", hasSize(2));
    }

    @Test
    void partyPointsBuyNothing() {
        // given
        UUID member = member();
        registry.finalises(member, 600);

        // then
        Visitor.holder(member).gets(book(member)).body("points", equalTo(100));
        Visitor.holder(member).gets("/accounts/" + Desk.accountOf(member)).body("points", equalTo(0));
        assertThat(Arrays.stream(Unit.values()).map(Unit::name)).containsExactly("MIN", "PTS");
        assertThat(Arrays.stream(AccountKind.values()).map(AccountKind::name))
                .noneMatch(kind -> kind.contains("PARTY"));
    }

    @Test
    void theBookIsForTheMemberAndTheHeadOfTheStation() {
        // given
        UUID member = member();
        registry.finalises(member, 60);

        // when / then
        Visitor.staff(Roles.STATION_HEAD, "cn.xigu").gets(book(member)).body("points", equalTo(10));
        Visitor.staff(Roles.STATION_HEAD, "cn.anning").gets(book(member)).statusCode(404);
        Visitor.staff(Roles.BANK_TELLER, "cn.xigu").gets(book(member)).statusCode(403);
        Visitor.holder(UUID.randomUUID()).gets(book(member)).statusCode(404);
    }

    @Test
    void aLineIsNeverChanged() throws SQLException {
        // given
        UUID member = member();
        registry.finalises(member, 60);

        // when / then
        try (Connection connection = database.getConnection();
                Statement change = connection.createStatement()) {
            assertThatThrownBy(() -> change.executeUpdate("update party_line set points = 1000"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> change.executeUpdate("delete from party_line"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private UUID member() {
        UUID member = registry.registersVolunteer(COMMUNITY);
        accepted(member, COMMUNITY);
        return member;
    }

    private UUID accepted(UUID member, String place) {
        UUID report = UUID.randomUUID();
        reports(report, 1, member, place, "REPORTED", BEFORE);
        reports(report, 2, member, place, "ACCEPTED", BEFORE);
        return report;
    }

    private void reports(UUID report, long version, UUID member, String place, String state, Instant at) {
        registry.tells(new ReportingStateChanged(report, version, null, member, place, "MINI_PROGRAM", state, at));
    }

    private static String book(UUID member) {
        return "/accounts/" + Desk.accountOf(member) + "/party-points";
    }
}
