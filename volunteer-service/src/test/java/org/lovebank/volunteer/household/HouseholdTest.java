package org.lovebank.volunteer.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;

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
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class HouseholdTest {

    private static final String HOUSEHOLDS = "/api/v1/residences";
    private static final String ADDRESS = "福利东路听雨巷9号";

    @Inject
    Rows rows;

    private Community community;
    private Somebody grandmother;
    private Somebody grandson;
    private String building;

    @BeforeEach
    void aBuilding() {
        community = Community.fresh();
        grandmother = community.resident("赵奶奶");
        grandson = community.resident("赵孙");
        expect(
                201,
                community.admin.post(
                        "/api/v1/areas",
                        Map.of("parentPath", community.path, "code", "b3", "level", "BUILDING", "name", "3号楼")));
        building = community.path + ".b3";
    }

    @Test
    void aHouseholdLiesInABuildingAndItsAddressIsSealed() {
        // given
        UUID id = id(expect(201, community.worker.post(HOUSEHOLDS, household(grandmother.id(), grandson.id()))));

        // when
        Response plain = expect(200, community.worker.get(HOUSEHOLDS + "/" + id));
        Response address = expect(200, community.worker.get(HOUSEHOLDS + "/" + id + "/address?purpose=CARE"));

        // then
        assertThat(plain.<Object>path("address")).isNull();
        assertThat(plain.<List<String>>path("memberIds"))
                .containsExactly(grandmother.id().toString(), grandson.id().toString());
        assertThat(address.<String>path("address")).isEqualTo(ADDRESS);
        assertThat(rows.texts("select h::text from household h where id = ?", id)
                        .getFirst())
                .doesNotContain("听雨巷");
        assertThat(rows.texts("select fields::text from disclosure where person_id = ?", grandmother.id()))
                .containsExactly("{ADDRESS}");
        refused(
                422,
                "HOUSEHOLD_NEEDS_BUILDING",
                community.worker.post(
                        HOUSEHOLDS,
                        Map.of("areaPath", community.path, "address", ADDRESS, "memberIds", List.of(grandson.id()))));
    }

    @Test
    void somebodyLivesInOneHouseholdAtATime() {
        // given
        expect(201, community.worker.post(HOUSEHOLDS, household(grandmother.id())));

        // when
        Response answer = community.worker.post(HOUSEHOLDS, household(grandmother.id()));

        // then
        refused(409, "LIVES_ELSEWHERE", answer);
        assertThat(rows.texts("select count(*) from household where area_path = ?", building))
                .containsExactly("1");
    }

    @Test
    void withTheLastOneTheAddressGoes() {
        // given
        UUID id = id(expect(201, community.worker.post(HOUSEHOLDS, household(grandmother.id()))));
        expect(201, community.worker.post(HOUSEHOLDS + "/" + id + "/members", Map.of("personId", grandson.id())));

        // when
        Response first = community.worker.post(HOUSEHOLDS + "/" + id + "/members/" + grandmother.id() + "/departure");
        Response last = community.worker.post(HOUSEHOLDS + "/" + id + "/members/" + grandson.id() + "/departure");

        // then
        assertThat(expect(200, first).<List<String>>path("memberIds"))
                .containsExactly(grandson.id().toString());
        assertThat(expect(200, last).<List<String>>path("memberIds")).isEmpty();
        assertThat(rows.texts("select coalesce(sealed::text, 'gone') from household where id = ?", id))
                .containsExactly("gone");
        refused(409, "HOUSEHOLD_EMPTY", community.worker.get(HOUSEHOLDS + "/" + id + "/address"));
        refused(
                422,
                "NOT_OF_THIS_HOUSEHOLD",
                community.worker.post(HOUSEHOLDS + "/" + id + "/members/" + grandson.id() + "/departure"));
    }

    @Test
    void ofTwoEditsTheSecondReadsAgain() {
        // given
        Response made = expect(201, community.worker.post(HOUSEHOLDS, household(grandmother.id())));
        String tag = made.header("ETag");
        Map<String, Object> moved =
                Map.of("areaPath", building, "address", "听雨巷10号", "memberIds", List.of(grandmother.id()));
        String address = HOUSEHOLDS + "/" + id(made);

        // when
        Response first = community.worker.put(address, tag, moved);
        Response second = community.worker.put(address, tag, moved);

        // then
        expect(200, first);
        refused(412, "CHANGED_MEANWHILE", second);
        assertThat(second.<String>path("metadata.current")).isEqualTo(first.header("ETag"));
    }

    @Test
    void theAddressIsForThemAndForStaffOfTheArea() {
        // given
        UUID id = id(expect(201, community.worker.post(HOUSEHOLDS, household(grandmother.id()))));

        // when
        Response own = grandmother.get(HOUSEHOLDS + "/" + id + "/address");
        Response neighbour = grandson.get(HOUSEHOLDS + "/" + id + "/address");
        Response grid = Somebody.with(Roles.GRID_DUTY, building).get(HOUSEHOLDS + "/" + id);
        Response gridAddress = Somebody.with(Roles.GRID_DUTY, building).get(HOUSEHOLDS + "/" + id + "/address");
        Response elsewhere = Somebody.with(Roles.STATION_HEAD, "cn.elsewhere").get(HOUSEHOLDS + "/" + id);

        // then
        assertThat(expect(200, own).<String>path("address")).isEqualTo(ADDRESS);
        refused(404, "NO_SUCH_HOUSEHOLD", neighbour);
        expect(200, grid);
        refused(404, "NO_SUCH_HOUSEHOLD", gridAddress);
        refused(404, "NO_SUCH_HOUSEHOLD", elsewhere);
        assertThat(rows.texts("select purpose from disclosure where person_id = ?", grandmother.id()))
                .containsExactly("SELF");
    }

    @Test
    void householdsOfAPlaceComeInPages() {
        // given
        expect(201, community.worker.post(HOUSEHOLDS, household(grandmother.id())));
        expect(201, community.worker.post(HOUSEHOLDS, household(grandson.id())));

        // when
        Response first = expect(200, community.worker.get(HOUSEHOLDS + "?limit=1&areaPath=" + community.path));
        Response second = expect(
                200,
                community.worker.get(
                        HOUSEHOLDS + "?limit=1&areaPath=" + community.path + "&cursor=" + first.path("next")));

        // then
        assertThat(first.<List<List<String>>>path("items.memberIds"))
                .containsExactly(List.of(grandmother.id().toString()));
        assertThat(second.<List<List<String>>>path("items.memberIds"))
                .containsExactly(List.of(grandson.id().toString()));
    }

    private Map<String, Object> household(UUID... members) {
        return Map.of("areaPath", building, "address", ADDRESS, "door", "2-301", "memberIds", List.of(members));
    }
}
