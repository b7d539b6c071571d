package org.lovebank.task.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.WishFixture.changed;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class VisitHttpTest {

    private final Person lin = Person.resident();
    private final Person grid = Person.with(UUID.randomUUID(), Person.WALL, Roles.GRID_DUTY);

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void aHolidayVisitFindsAProblemThatIsSolvedLater() {
        // given
        Map<String, Object> visit = visit("HOLIDAY");
        visit.put("occasionCode", "SPRING_FESTIVAL");
        String id = grid.posts("/visits", visit)
                .statusCode(201)
                .body("outcome", equalTo("HELPED"))
                .extract()
                .path("id");
        String problem = lin.gets("/visits/" + id).statusCode(200).extract().path("problems[0].id");

        // when
        grid.posts("/visits/" + id + "/problems/" + problem + "/solution", Map.of())
                .statusCode(200)
                .body("problems[0].solvedAt", equalTo("2040-03-05T02:00:00Z"));

        // then
        grid.posts("/visits/" + id + "/problems/" + problem + "/solution", Map.of())
                .statusCode(409)
                .body("code", equalTo("PROBLEM_ALREADY_SOLVED"));
        grid.posts("/visits/" + id + "/problems/" + UUID.randomUUID() + "/solution", Map.of())
                .statusCode(404)
                .body("code", equalTo("NO_SUCH_PROBLEM"));
    }

    @Test
    void consultationsVisitsAndSolvedProblemsAreCountedFromTheVisits() {
        // given
        clock.set(Instant.parse("2041-06-01T02:00:00Z"));
        for (int i = 0; i < 6; i++) {
            grid.posts("/visits", changed(visit("CONSULTATION"), "problems", List.of()))
                    .statusCode(201);
        }
        grid.posts("/visits", visit("HOME_SERVICE")).statusCode(201);
        grid.posts("/visits", changed(visit("HOLIDAY"), "problems", List.of(Map.of("summary", "水管漏水", "solved", true))))
                .statusCode(201);

        // when
        var totals = lin.gets("/visits/totals?areaPath=cn.xigu.fulilu.jiequ22&from=2041-06-01&to=2041-06-01");

        // then
        totals.statusCode(200)
                .body("consultations", equalTo(6))
                .body("homeVisits", equalTo(2))
                .body("holidayVisits", equalTo(1))
                .body("peopleVisited", equalTo(1))
                .body("problemsFound", equalTo(2))
                .body("problemsSolved", equalTo(1));
        lin.gets("/visits/totals?areaPath=cn.xigu.fulilu.jiequ22&from=2041-06-02&to=2041-06-02")
                .body("consultations", equalTo(0));
    }

    @Test
    void aProblemIsSolvedOnceWhenTwoSaySo() throws Exception {
        // given
        String id = grid.posts("/visits", visit("HOME_SERVICE")).extract().path("id");
        String problem = grid.gets("/visits/" + id).extract().path("problems[0].id");
        Callable<Integer> solve = () -> grid.posts("/visits/" + id + "/problems/" + problem + "/solution", Map.of())
                .extract()
                .statusCode();

        // when
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (var answer : both.invokeAll(List.of(solve, solve))) {
                answers.add(answer.get());
            }
        }

        // then
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void whoIsNotConcernedLearnsNothing() {
        String id = grid.posts("/visits", visit("CARE")).extract().path("id");
        Person elsewhere = Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.GRID_DUTY);
        elsewhere.gets("/visits/" + id).statusCode(404).body("code", equalTo("NO_SUCH_VISIT"));
        elsewhere.gets("/visits?areaPath=" + Person.WALL).statusCode(403).body("code", equalTo("PLACE_NOT_YOURS"));
        elsewhere
                .posts("/visits/" + id + "/problems/" + id + "/solution", Map.of())
                .statusCode(404);
        elsewhere.posts("/visits", visit("CARE")).statusCode(403);
        Person.resident().gets("/visits/" + id).statusCode(404);
        lin.posts("/visits", visit("CARE")).statusCode(403);
    }

    @Test
    void whatIsNoVisitIsRefused() {
        grid.posts(
                        "/visits",
                        changed(
                                visit("CARE"),
                                "visitedAt",
                                clock.instant().plus(Duration.ofMinutes(1)).toString()))
                .statusCode(422)
                .body("code", equalTo("VISIT_TOO_LATE"));
        grid.posts(
                        "/visits",
                        changed(
                                visit("CARE"),
                                "visitedAt",
                                clock.instant().minus(Duration.ofDays(31)).toString()))
                .statusCode(422)
                .body("code", equalTo("VISIT_TOO_LATE"));
        grid.posts("/visits", changed(visit("CARE"), "problems", List.of(Map.of("summary", "电话 13800138000"))))
                .statusCode(422)
                .body("code", equalTo("TEXT_NOT_PUBLISHABLE"));
        grid.posts("/visits", changed(visit("CARE"), "kind", "TEA")).statusCode(400);
        grid.posts("/visits", changed(visit("CARE"), "occasionCode", "NO_SUCH"))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_OCCASION"));
        grid.gets("/visits/totals?areaPath=" + Person.WALL + "&from=2040-03-02&to=2040-03-01")
                .statusCode(422)
                .body("code", equalTo("TOTALS_BACKWARDS"));
    }

    private Map<String, Object> visit(String kind) {
        return new LinkedHashMap<>(Map.of(
                "areaPath",
                Person.WALL,
                "kind",
                kind,
                "visitedId",
                lin.id().toString(),
                "visitedAt",
                clock.instant().minus(Duration.ofMinutes(30)).toString(),
                "outcome",
                "HELPED",
                "problems",
                List.of(Map.of("summary", "楼道灯不亮"))));
    }
}
