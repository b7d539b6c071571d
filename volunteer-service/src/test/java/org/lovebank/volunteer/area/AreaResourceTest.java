package org.lovebank.volunteer.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class AreaResourceTest {

    private static final String AREAS = "/api/v1/areas";

    @Inject
    Rows rows;

    private Community community;

    @BeforeEach
    void aCommunity() {
        community = Community.fresh();
    }

    @Test
    void aPlaceKeepsTheDocumentsFiguresAndIsTold() {
        // given
        Map<String, Object> wanted = grid("grid1");
        wanted.put("profile", Map.of("households", 2548, "residents", 6403, "areaKm2", 0.08));

        // when
        Response answer = community.admin.post(AREAS, wanted);

        // then
        expect(201, answer);
        assertThat(answer.<String>path("path")).isEqualTo(community.path + ".grid1");
        assertThat(answer.<Integer>path("profile.households")).isEqualTo(2548);
        assertThat(answer.<Float>path("profile.areaKm2")).isEqualTo(0.08f);
        assertThat(rows.eventTypes(id(answer))).containsExactly("vol.area.changed.v1");
    }

    @Test
    void theMiddleOfAPlaceIsToldButNeverADoor() {
        // given
        Map<String, Object> wanted = grid("grid1");
        wanted.put("profile", Map.of("centroid", Map.of("latitude", 36.0901, "longitude", 103.6201)));

        // when
        Response answer = community.admin.post(AREAS, wanted);

        // then
        expect(201, answer);
        assertThat(answer.<Float>path("profile.centroid.latitude")).isEqualTo(36.0901f);
        assertThat(rows.events(id(answer)).getFirst()).contains("36090100").contains("103620100");
        wanted.put("code", "grid2");
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("latitude", 36.09011, "longitude", 103.62),
                Map.of("latitude", 91, "longitude", 103.62),
                Map.of("latitude", 36.09, "longitude", -181),
                Map.of("latitude", 36.09))) {
            wanted.put("profile", Map.of("centroid", wrong));
            refused(400, "INVALID_INPUT", community.admin.post(AREAS, wanted));
        }
    }

    @Test
    void aCodeIsTakenOnce() {
        // given
        expect(201, community.admin.post(AREAS, grid("grid1")));

        // when
        Response answer = community.admin.post(AREAS, grid("grid1"));

        // then
        refused(409, "AREA_CODE_TAKEN", answer);
    }

    @Test
    void aCommunityDoesNotLieInAGrid() {
        // given
        expect(201, community.admin.post(AREAS, grid("grid1")));
        Map<String, Object> wanted = grid("inner");
        wanted.put("parentPath", community.path + ".grid1");
        wanted.put("level", "COMMUNITY");

        // when
        Response answer = community.admin.post(AREAS, wanted);

        // then
        refused(422, "AREA_LEVEL_DOES_NOT_FIT", answer);
    }

    @Test
    void onlyInsideYourArea() {
        // given
        Somebody elsewhere = Somebody.with(Roles.CENTER_ADMIN, "cn.elsewhere");
        Map<String, Object> nowhere = grid("grid1");
        nowhere.put("parentPath", "cn.nowhere");

        // when
        Response outside = elsewhere.post(AREAS, grid("grid1"));
        Response unknown = community.admin.post(AREAS, nowhere);

        // then
        refused(403, "OUTSIDE_YOUR_AREA", outside);
        refused(422, "UNKNOWN_AREA", unknown);
    }

    @Test
    void anEditNeedsTheVersionItEdits() {
        // given
        String here = AREAS + "/" + community.path;
        Map<String, Object> edit = Map.of("name", "22街区社区", "profile", Map.of("households", 10));
        String tag = expect(200, community.admin.get(here)).header("ETag");
        Response first = community.admin.put(here, tag, edit);

        // when
        Response second = community.admin.put(here, tag, edit);

        // then
        expect(200, first);
        assertThat(first.header("ETag")).isEqualTo("\"v1\"");
        refused(412, "CHANGED_MEANWHILE", second);
        assertThat(second.<String>path("metadata.current")).isEqualTo("\"v1\"");
        refused(428, "VERSION_MISSING", community.admin.request().body(edit).put(here));
    }

    @Test
    void everybodyReadsTheTree() {
        // given
        expect(201, community.admin.post(AREAS, grid("grid1")));

        // when
        Response answer = Somebody.with(Roles.RESIDENT).get(AREAS + "?under=" + community.path);

        // then
        expect(200, answer);
        assertThat(answer.<List<String>>path("items.path")).containsExactly(community.path, community.path + ".grid1");
        refused(404, "NO_SUCH_AREA", community.admin.get(AREAS + "/cn.nowhere"));
    }

    @Test
    void aWrongCodeIsNamedByItsField() {
        // given
        Map<String, Object> wanted = grid("Grid 1");

        // when
        Response answer = community.admin.post(AREAS, wanted);

        // then
        refused(400, "INVALID_INPUT", answer);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("#/code");
    }

    private Map<String, Object> grid(String code) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("parentPath", community.path);
        wanted.put("code", code);
        wanted.put("level", "GRID");
        wanted.put("name", "第一网格");
        return wanted;
    }
}
