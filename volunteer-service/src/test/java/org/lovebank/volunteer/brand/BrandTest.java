package org.lovebank.volunteer.brand;

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
class BrandTest {

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
    void aBrandHasItsOwnerItsBaseAndItsTeams() {
        // given
        UUID owner = network.organisation("STATION_HOST", "居委会");
        UUID base = network.station(owner, "阳光驿站");
        UUID team = network.team(owner, "“微笑天使”服务队", "stationId", base);

        // when
        Response brand =
                make(owner, fields("name", "三情阳光梦", "slogan", "亲情、友情、真情", "stationId", base, "teamIds", List.of(team)));

        // then
        expect(201, brand);
        assertThat(brand.<String>path("stationId")).isEqualTo(base.toString());
        assertThat(brand.<List<String>>path("teamIds")).containsExactly(team.toString());
        assertThat(brand.<List<?>>path("warnings")).isEmpty();
        assertThat(rows.eventTypes(id(brand))).containsExactly("vol.brand.changed.v1");
        refused(409, "BRAND_NAME_TAKEN", make(owner, fields("name", "三情阳光梦")));
        refused(422, "UNKNOWN_TEAM", make(owner, fields("name", "梦", "teamIds", List.of(UUID.randomUUID()))));
        refused(422, "UNKNOWN_STATION", make(owner, fields("name", "梦", "stationId", UUID.randomUUID())));
    }

    @Test
    void aVillagesSecondBrandIsAWarningAndNoRefusal() {
        // given
        UUID owner = network.organisation("STATION_HOST", "村委会");
        expect(201, make(owner, fields("name", "布谷响铃")));

        // when
        Response second = make(owner, fields("name", "苍松老年服务队"));

        // then
        expect(201, second);
        assertThat(second.<List<String>>path("warnings")).containsExactly("SECOND_BRAND_IN_VILLAGE");
        Response retired = community.head.put(
                "/api/v1/brands/" + id(second),
                second.header("ETag"),
                fields("status", "RETIRED", "text", fields("name", "苍松老年服务队")));
        assertThat(retired.<List<String>>path("warnings")).isEmpty();
        refused(
                409,
                "BRAND_RETIRED",
                community.head.put(
                        "/api/v1/brands/" + id(second),
                        retired.header("ETag"),
                        fields("status", "ACTIVE", "text", fields("name", "再来"))));
        assertThat(Somebody.with(Roles.RESIDENT)
                        .get("/api/v1/brands?areaPath=" + community.path)
                        .<List<String>>path("items.name"))
                .containsExactly("布谷响铃", "苍松老年服务队");
    }

    @Test
    void brandsFormAChainWithAnEnd() {
        // given
        UUID owner = network.organisation("STATION_HOST", "街道办");
        Response block = make(owner, fields("name", "活力街区"));
        Response organisation = make(owner, fields("name", "活力组织", "parentId", id(block)));

        // when
        Response member = make(owner, fields("name", "活力党员", "parentId", id(organisation)));

        // then
        assertThat(member.<List<String>>path("chain")).containsExactly("活力组织", "活力街区");
        Response circle = community.head.put(
                "/api/v1/brands/" + id(block),
                block.header("ETag"),
                fields("status", "ACTIVE", "text", fields("name", "活力街区", "parentId", id(member))));
        refused(422, "BRAND_CHAIN_TOO_LONG", circle);
        assertThat(community.head.get("/api/v1/brands/" + id(block)).<List<?>>path("chain"))
                .isEmpty();
    }

    @Test
    void brandsOfOtherAreasAreNotYours() {
        // given
        UUID owner = network.organisation("STATION_HOST", "居委会");
        Response brand = make(owner, fields("name", "三情阳光梦"));
        Somebody elsewhere = Somebody.with(Roles.STATION_HEAD, "cn.elsewhere");

        // when
        Response foreign = elsewhere.put(
                "/api/v1/brands/" + id(brand),
                brand.header("ETag"),
                fields("status", "ACTIVE", "text", fields("name", "别人的")));

        // then
        refused(403, "OUTSIDE_YOUR_AREA", foreign);
        refused(404, "NO_SUCH_BRAND", elsewhere.get("/api/v1/brands/" + UUID.randomUUID()));
    }

    private Response make(UUID owner, Map<String, Object> text) {
        return community.head.post(
                "/api/v1/brands", fields("ownerId", owner, "areaPath", community.path, "text", text));
    }
}
