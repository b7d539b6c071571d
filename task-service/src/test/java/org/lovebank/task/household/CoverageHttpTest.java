package org.lovebank.task.household;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.AgreementFixture.saturdays;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent.AreaChanged;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class CoverageHttpTest {

    /** A community of this test alone, so that its numbers are its own. */
    private final String area =
            Person.WALL + ".c" + UUID.randomUUID().toString().substring(0, 8);

    private final Person station = Person.stationHead();

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
        registry.tell(new AreaChanged(UUID.randomUUID(), 1, area, null, "GRID", "网格", Instant.EPOCH));
    }

    @Test
    void pairsVisitsAndSolvedProblemsAreCounted() {
        // given
        Person lin = Person.resident();
        Person wang = Person.resident();
        Person zhao = Person.resident();
        for (Person household : List.of(lin, wang, zhao)) {
            listed(household);
        }
        Person ren = registry.repairer();
        Person mei = registry.repairer();
        signed(saturdays(lin, UUID.randomUUID(), ren, mei), lin, ren, mei);
        String visit = visited(wang, "HELPED", List.of(Map.of("summary", "灯坏了"), Map.of("summary", "水龙头漏水")));
        visited(zhao, "NOT_AT_HOME", List.of());
        String problem = station.gets("/visits/" + visit).extract().path("problems[0].id");
        station.posts("/visits/" + visit + "/problems/" + problem + "/solution", Map.of())
                .statusCode(200);

        // then
        station.gets("/stats/pairing?area=" + area)
                .statusCode(200)
                .body("activeAgreements", equalTo(1))
                .body("manyToOne", equalTo(1))
                .body("oneToOne", equalTo(0))
                .body("activePairs", equalTo(2))
                .body("coveredBeneficiaries", equalTo(1))
                .body("eligibleHouseholds", equalTo(3))
                .body("coveredHouseholds", equalTo(1))
                .body("coveragePermille", equalTo(333))
                .body("homeVisits", equalTo(1))
                .body("consultations", equalTo(0))
                .body("problemsFound", equalTo(2))
                .body("problemsSolved", equalTo(1));
        station.gets("/stats/households?area=" + area)
                .statusCode(200)
                .body("total.eligible", equalTo(3))
                .body("total.paired", equalTo(1))
                .body("total.visited", equalTo(1))
                .body("total.reached", equalTo(2))
                .body("total.coveragePermille", equalTo(666))
                .body("areas.areaPath", contains(area));
        station.gets("/stats/pairing?area=" + area + "&from=2040-01-01&to=2040-03-04")
                .body("homeVisits", equalTo(0))
                .body("problemsFound", equalTo(0));
    }

    @Test
    void aHouseholdIsOnTheListOnceAndLeavesItOnItsDay() {
        // given
        Person lin = Person.resident();
        listed(lin);

        // then
        station.posts("/households", household(lin)).statusCode(409).body("code", equalTo("HOUSEHOLD_LISTED"));
        Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.STATION_HEAD)
                .posts("/households/" + lin.id() + "/closing", Map.of("closedOn", "2040-03-05"))
                .statusCode(404);
        station.posts("/households/" + lin.id() + "/closing", Map.of("closedOn", "2040-02-29"))
                .statusCode(422)
                .body("code", equalTo("DAYS_WRONG"));
        station.posts("/households/" + lin.id() + "/closing", Map.of("closedOn", "2040-03-05"))
                .statusCode(200);
        station.gets("/stats/households?area=" + area).body("total.eligible", equalTo(0));
        station.gets("/stats/households?area=" + area + "&from=2040-03-01&to=2040-03-04")
                .body("total.eligible", equalTo(1));
    }

    @Test
    void numbersAreForWhoseOfficeCoversTheArea() {
        Person elsewhere = Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.STATION_HEAD);
        elsewhere.gets("/stats/pairing?area=" + area).statusCode(403).body("code", equalTo("NUMBERS_NOT_YOURS"));
        Person.resident().gets("/stats/households?area=" + area).statusCode(403);
        station.gets("/stats/pairing?area=" + area + "&from=2040-03-05&to=2040-03-04")
                .statusCode(422)
                .body("code", equalTo("PERIOD_WRONG"));
        station.gets("/stats/pairing").statusCode(400);
        elsewhere.posts("/households", household(Person.resident())).statusCode(403);
    }

    private void listed(Person household) {
        station.posts("/households", household(household)).statusCode(201);
    }

    private Map<String, Object> household(Person person) {
        return Map.of("areaPath", area, "beneficiaryId", person.id().toString(), "registeredOn", "2040-03-01");
    }

    private String visited(Person whom, String outcome, List<Map<String, Object>> problems) {
        Map<String, Object> visit = new LinkedHashMap<>();
        visit.put("areaPath", area);
        visit.put("kind", "HOME_SERVICE");
        visit.put("visitedId", whom.id().toString());
        visit.put("visitedAt", clock.instant().minus(Duration.ofHours(1)).toString());
        visit.put("outcome", outcome);
        visit.put("problems", problems);
        return station.posts("/visits", visit).statusCode(201).extract().path("id");
    }

    private void signed(Map<String, Object> text, Person... signers) {
        String agreement = "/agreements/"
                + station.posts("/agreements", Map.of("areaPath", area, "text", text))
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        station.posts(agreement + "/proposal", Map.of()).statusCode(200);
        for (Person signer : signers) {
            signer.posts(agreement + "/signatures", Map.of("revision", 1)).statusCode(200);
        }
        station.posts(agreement + "/signatures", Map.of("revision", 1)).statusCode(200);
        station.posts(agreement + "/activation", Map.of()).statusCode(200);
    }
}
