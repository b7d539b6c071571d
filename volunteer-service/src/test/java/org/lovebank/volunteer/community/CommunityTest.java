package org.lovebank.volunteer.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;
import static org.lovebank.volunteer.fixture.Network.fields;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Network;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class CommunityTest {

    @Inject
    Rows rows;

    private Community community;
    private Network network;

    @BeforeEach
    void aCommunity() {
        community = Community.fresh();
        network = new Network(community);
    }

    @Test
    void whatIsStatedStandsBesideWhatIsCounted() {
        // given
        Map<String, Object> stated = fields(
                "households",
                2548,
                "residents",
                8,
                "areaKm2",
                0.08,
                "partyMembers",
                207,
                "statedOn",
                "2014-03-27",
                "source",
                "社区居委会");
        expect(200, describe(stated));
        community.volunteer("王小桥");
        community.volunteer("李小溪");
        community.submitted("赵小山");
        UUID organisation = network.organisation("STATION_HOST", "居委会");
        network.team(organisation, "银发队", "stationId", network.station(organisation, "服务站"));

        // when
        Response answer = Somebody.with(Roles.RESIDENT).get("/api/v1/communities/" + community.path);

        // then
        expect(200, answer);
        assertThat(answer.<Integer>path("stated.residents")).isEqualTo(8);
        assertThat(answer.<String>path("stated.statedOn")).isEqualTo("2014-03-27");
        assertThat(answer.<Integer>path("counted.registeredVolunteers")).isEqualTo(2);
        assertThat(answer.<Float>path("counted.registrationRatePercent")).isEqualTo(25.0f);
        assertThat(answer.<Integer>path("counted.teams")).isEqualTo(1);
        assertThat(answer.<Integer>path("counted.stations")).isEqualTo(1);
    }

    @Test
    void aRateIsNotGuessedWithoutStatedResidents() {
        // when
        Response answer = community.head.get("/api/v1/communities/" + community.path);

        // then
        assertThat(answer.<Object>path("counted.registrationRatePercent")).isNull();
        assertThat(answer.<Integer>path("counted.registeredVolunteers")).isZero();
        refused(404, "NO_SUCH_AREA", community.head.get("/api/v1/communities/cn.nowhere"));
    }

    @Test
    void countsAreNeverTypedInAndFiguresNameTheirSource() {
        // when
        Response counted = describe(fields("registeredVolunteers", 1925));
        Response withoutSource = describe(fields("residents", 6403, "statedOn", "2014-03-27"));

        // then
        assertThat(counted.statusCode()).isEqualTo(400);
        refused(422, "PROFILE_WITHOUT_SOURCE", withoutSource);
    }

    @Test
    void placesReachDownToTheStaircaseAndAddUp() {
        // given
        String city = network.place("cn", "t" + community.path.substring(4), "PROVINCE");
        for (String level : List.of("CITY", "DISTRICT", "STREET", "COMMUNITY", "GRID", "BUILDING")) {
            city = network.place(city, level.toLowerCase(java.util.Locale.ROOT).substring(0, 3), level);
        }
        String building = city;

        // when
        Response unit = community.admin.post(
                "/api/v1/areas",
                fields(
                        "parentPath",
                        building,
                        "code",
                        "u1",
                        "level",
                        "UNIT",
                        "name",
                        "一单元",
                        "profile",
                        fields("households", 12)));

        // then
        expect(201, unit);
        assertThat(unit.<String>path("path").split("\\.")).hasSize(9);
        assertThat(rows.eventTypes(id(unit)))
                .as("nothing finer than a building is told")
                .isEmpty();
        Response below = community.admin.get("/api/v1/communities/" + building);
        assertThat(below.<List<String>>path("below.level")).containsExactly("UNIT");
        assertThat(below.<List<Integer>>path("below.households")).containsExactly(12);
        Response deeper = community.admin.post(
                "/api/v1/areas", fields("parentPath", unit.path("path"), "code", "x", "level", "UNIT", "name", "室"));
        refused(422, "AREA_LEVEL_DOES_NOT_FIT", deeper);
    }

    private Response describe(Map<String, Object> profile) {
        String address = "areas/" + community.path;
        return community.admin.put(
                "/api/v1/" + address, network.tag(address), fields("name", "抚顺社区", "profile", profile));
    }
}
