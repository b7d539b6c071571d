package org.lovebank.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main line: from a note to a completed assignment that the registry may count. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class JourneyOfAWishTest {

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

    @Test
    void anHourOfHelpIsServedSeenAndConfirmed() throws Exception {
        // given
        Person lin = Person.resident();
        Person ren = registry.repairer();
        Person neighbour = Person.witness();
        UUID wish = WishFixture.published(lin, WishFixture.lamp(clock.instant()));
        UUID assignment = WishFixture.claimed(ren, wish);

        // when
        ren.posts("/assignments/" + assignment + "/check-in", Map.of()).statusCode(200);
        clock.forward(Duration.ofMinutes(62));
        ren.posts("/assignments/" + assignment + "/check-out", Map.of("breakMinutes", 2))
                .statusCode(200)
                .body("minutes", equalTo(60));
        neighbour
                .posts(
                        "/assignments/" + assignment + "/witness-signatures",
                        Map.of("method", "SIGNED", "witnessName", "赵小红"))
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("witness.maskedName", equalTo("赵**"))
                .body("evidenceGrade", equalTo("A"));
        lin.posts("/assignments/" + assignment + "/confirmation", Map.of("minutes", 60, "score", 5))
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));

        // then
        lin.gets("/wishes/" + wish).body("state", equalTo("CONFIRMED"));
        JsonNode told = new ObjectMapper()
                .readTree(rows.texts(
                                "select data from event_log where subject = ? and type = 'task.assignment.completed.v1'",
                                assignment)
                        .getFirst())
                .path("assignment");
        assertThat(told.path("minutes").asInt()).isEqualTo(60);
        assertThat(told.path("breakMinutes").asInt()).isEqualTo(2);
        assertThat(told.path("volunteerId").asText()).isEqualTo(ren.id().toString());
        assertThat(told.path("beneficiaryId").asText()).isEqualTo(lin.id().toString());
        assertThat(told.path("witnessId").asText()).isEqualTo(neighbour.id().toString());
        assertThat(told.path("witnessMaskedName").asText()).isEqualTo("赵**");
        assertThat(told.path("evidenceGrade").asText()).isEqualTo("A");
        assertThat(told.path("content").asText()).isEqualTo("修理台灯");
        assertThat(told.path("place").asText()).isEqualTo("22街区3号楼");
        assertThat(rows.texts(
                        "select data ->> 'state' from event_log where subject = ? and"
                                + " type = 'task.assignment.state-changed.v1' order by seq",
                        assignment))
                .containsExactly("ACCEPTED", "CHECKED_IN", "CHECKED_OUT", "SUBMITTED", "CONFIRMED");
        assertThat(rows.texts("select data -> 'state' ->> 'state' from event_log where subject = ? order by seq", wish))
                .containsExactly("SUBMITTED", "PUBLISHED", "CLAIMED", "FULFILLING", "FULFILLED", "CONFIRMED");
    }

    @Test
    void twoHoursFromAPaperSheetAreServedToo() {
        // given
        Person lin = Person.resident();
        Person ren = registry.repairer();
        Person station = Person.stationHead();
        var note = WishFixture.lamp(clock.instant().minus(Duration.ofMinutes(125)));
        note = WishFixture.changed(
                note, "to", clock.instant().plus(Duration.ofHours(1)).toString());
        UUID assignment = WishFixture.claimed(ren, WishFixture.published(lin, note));

        // when
        station.posts(
                        "/assignments/" + assignment + "/check-in",
                        Map.of(
                                "at",
                                clock.instant().minus(Duration.ofMinutes(125)).toString(),
                                "method",
                                "PAPER"))
                .statusCode(200)
                .body("checkIn.recordedBy", equalTo(station.id().toString()));
        station.posts(
                        "/assignments/" + assignment + "/check-out",
                        Map.of("at", clock.instant().toString(), "method", "PAPER"))
                .statusCode(200);
        station.posts(
                        "/assignments/" + assignment + "/witness-signatures",
                        Map.of("method", "PAPER", "witnessId", UUID.randomUUID().toString(), "witnessName", "赵小红"))
                .statusCode(200)
                .body("evidenceGrade", equalTo("C"));

        // then
        lin.posts("/assignments/" + assignment + "/confirmation", Map.of())
                .statusCode(200)
                .body("minutes", equalTo(125));
    }

    @Test
    void theWallShowsTheNoteAndNothingOfItsPeople() {
        // given
        Person lin = Person.resident();
        UUID wish = WishFixture.published(lin, WishFixture.lamp(clock.instant()));

        // when
        var seen = Person.witness().gets("/wishes?wall=" + Person.WALL + "&limit=100");

        // then
        seen.statusCode(200)
                .body("items.id", hasItem(wish.toString()))
                .body("items.find { it.id == '" + wish + "' }.title", equalTo("修台灯"))
                .body("items.find { it.id == '" + wish + "' }.needs", hasSize(1))
                .body("items.find { it.id == '" + wish + "' }.offers", hasSize(1))
                .body("items.find { it.id == '" + wish + "' }.postedBy", nullValue())
                .body("items.find { it.id == '" + wish + "' }.beneficiaryId", nullValue())
                .body(not(containsString("膝盖")))
                .body(not(containsString("501")));
    }
}
