package org.lovebank.task.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lovebank.task.WishFixture.claimed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lovebank.access.Roles;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.policy.AttendancePolicy.Discipline;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class AbsenceHttpTest {

    private final Person lin = Person.resident();
    private final Person station = Person.stationHead();

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @ParameterizedTest
    @CsvSource({"1,NONE", "2,NOTICE", "3,PAUSE", "4,PAUSE", "5,REVIEW", "9,REVIEW"})
    void aCountOnlyProposes(int absences, Proposal proposal) {
        assertThat(Proposal.of(absences, new Discipline(365, 2, 3, 30, 5))).isEqualTo(proposal);
    }

    @Test
    void eachAbsenceIsToldWithWhoSaysSoAndWhatItProposes() {
        // given
        Person ren = registry.repairer();

        // when
        UUID first = missed(ren, lin);
        missed(ren, lin);
        UUID third = missed(ren, station);

        // then
        assertThat(told(first)).containsExactly("1 NONE " + lin.id());
        assertThat(told(third)).containsExactly("3 PAUSE " + station.id());
        ren.gets("/no-shows")
                .statusCode(200)
                .body("items.absences", contains(3, 2, 1))
                .body("items.proposal", contains("PAUSE", "NOTICE", "NONE"));
        assertThat(rows.texts("select status from volunteer where id = ?", ren.id()))
                .containsExactly("ACTIVE");
    }

    @Test
    void whatIsExcusedOrLongAgoCountsNoLonger() {
        // given
        Person ren = registry.repairer();
        missed(ren, lin);
        UUID second = missed(ren, lin);

        // when
        station.posts("/no-shows/" + second + "/excuse", Map.of("reason", "急诊"))
                .statusCode(200)
                .body("excusedBy", equalTo(station.id().toString()));
        UUID third = missed(ren, lin);
        clock.forward(Duration.ofDays(366));
        UUID fourth = missed(ren, lin);

        // then
        assertThat(told(third)).containsExactly("2 NOTICE " + lin.id());
        assertThat(told(fourth)).containsExactly("1 NONE " + lin.id());
        station.posts("/no-shows/" + second + "/excuse", Map.of("reason", "又一次"))
                .statusCode(409)
                .body("code", equalTo("ALREADY_EXCUSED"));
        assertThat(rows.count(
                        "select count(*) from event_log where subject = ? and type = 'task.no-show.excused.v1'",
                        second))
                .isEqualTo(1);
    }

    @Test
    void onlyTheStationHeadOfTheAreaExcusesAndNeverThemselves() {
        // given
        Person ren = registry.repairer();
        UUID missed = missed(ren, lin);
        String excuse = "/no-shows/" + missed + "/excuse";
        Map<String, Object> reason = Map.of("reason", "急诊");

        // then
        ren.posts(excuse, reason).statusCode(403);
        Person.with(ren.id(), Person.WALL, Roles.VOLUNTEER, Roles.STATION_HEAD)
                .posts(excuse, reason)
                .statusCode(403)
                .body("code", equalTo("OWN_ABSENCE"));
        Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.STATION_HEAD)
                .posts(excuse, reason)
                .statusCode(404);
        station.posts(excuse, Map.of("reason", "")).statusCode(400);
    }

    @Test
    void anAreasAbsencesAreForItsStaff() {
        // given
        UUID missed = missed(registry.repairer(), lin);

        // then
        station.gets("/no-shows?area=" + Person.WALL + "&limit=1")
                .statusCode(200)
                .body("items.assignmentId", contains(missed.toString()));
        station.gets("/no-shows?area=" + Person.ELSEWHERE).statusCode(403).body("code", equalTo("ABSENCES_NOT_YOURS"));
        lin.gets("/no-shows").statusCode(200).body("items", hasSize(0));
    }

    private UUID missed(Person volunteer, Person by) {
        Instant now = clock.instant();
        UUID assignment = claimed(volunteer, published(lin, lamp(now)));
        clock.forward(Duration.ofMinutes(30));
        by.posts("/assignments/" + assignment + "/no-show", Map.of("reason", "没有来"))
                .statusCode(200)
                .body("endedBy", equalTo(by.id().toString()));
        return assignment;
    }

    private List<String> told(UUID assignment) {
        return rows.texts(
                "select data ->> 'absences' || ' ' || (data ->> 'proposal') || ' ' || (data ->> 'recordedBy')"
                        + " from event_log where subject = ? and type = 'task.no-show.recorded.v1'",
                assignment);
    }
}
