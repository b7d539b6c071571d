package org.lovebank.task.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.published;
import static org.lovebank.task.complaint.CaseFixture.answer;
import static org.lovebank.task.complaint.CaseFixture.at;
import static org.lovebank.task.complaint.CaseFixture.complaint;
import static org.lovebank.task.complaint.CaseFixture.decide;
import static org.lovebank.task.complaint.CaseFixture.open;
import static org.lovebank.task.complaint.CaseFixture.opened;
import static org.lovebank.task.complaint.CaseFixture.state;
import static org.lovebank.task.complaint.CaseFixture.with;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.Served;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.deadline.FollowCases;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class ComplaintHttpTest {

    private final Person head = Person.stationHead();

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    FollowCases followCases;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void aDisputeSetsTheServiceStillUntilItIsDecided() {
        // given
        Served service = Served.submitted(registry, clock);

        // when
        UUID dispute = UUID.fromString(open(service.recipient(), service, "DISPUTE")
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("frozen", equalTo(true))
                .body("side", equalTo("RECIPIENT"))
                .body("dueAt", equalTo("2040-03-08T16:00:00Z"))
                .extract()
                .path("id"));

        // then
        service.recipient()
                .posts("/assignments/" + service.assignment() + "/confirmation", Map.of())
                .statusCode(409)
                .body("metadata.state", equalTo("DISPUTED"));
        service.recipient().gets("/wishes/" + service.wish()).body("state", equalTo("DISPUTED"));
        decide(head, dispute, "DISMISSED").statusCode(409).body("code", equalTo("OTHER_SIDE_NOT_HEARD"));
        answer(service.volunteer(), dispute).statusCode(200).body("state", equalTo("RESPONDED"));
        head.posts(at(dispute, "mediation"), Map.of()).statusCode(200).body("state", equalTo("MEDIATION"));
        head.posts(at(dispute, "decision"), Map.of("finding", "PARTLY_UPHELD", "minutes", 40, "words", "修了四十分钟"))
                .statusCode(200)
                .body("state", equalTo("DECIDED"));
        state(service).body("state", equalTo("DISPUTED"));
        service.recipient().posts(at(dispute, "acceptance"), Map.of()).body("state", equalTo("DECIDED"));
        service.volunteer().posts(at(dispute, "acceptance"), Map.of()).body("state", equalTo("CLOSED"));
        state(service).body("state", equalTo("CONFIRMED")).body("minutes", equalTo(40));
        service.recipient().gets("/wishes/" + service.wish()).body("state", equalTo("CONFIRMED"));
        assertThat(rows.texts(
                        "select data -> 'assignment' ->> 'minutes' from event_log where subject = ?"
                                + " and type = 'task.assignment.completed.v1'",
                        service.assignment()))
                .containsExactly("40");
        assertThat(upheld(dispute)).containsExactly("40");
        assertThat(rows.texts(
                        "select data -> 'complaint' ->> 'state' from event_log where subject = ?"
                                + " and type = 'task.complaint.state-changed.v1' order by seq",
                        dispute))
                .containsExactly("OPEN", "RESPONDED", "MEDIATION", "DECIDED", "DECIDED", "CLOSED");
    }

    @Test
    void aComplaintAfterTheConfirmationFreezesNothingAndIsToldWhenItIsRight() {
        // given
        Served service = Served.confirmed(registry, clock, Map.of());
        UUID complaint = UUID.fromString(open(service.recipient(), service, "COMPLAINT")
                .statusCode(201)
                .body("frozen", equalTo(false))
                .extract()
                .path("id"));
        open(service.recipient(), service, "COMPLAINT").statusCode(409).body("code", equalTo("ALREADY_COMPLAINED"));

        // when
        answer(service.volunteer(), complaint).statusCode(200);
        head.posts(at(complaint, "decision"), Map.of("finding", "UPHELD", "minutes", 10, "words", "态度不好"))
                .statusCode(422)
                .body("code", equalTo("MINUTES_DO_NOT_FIT"));
        decide(head, complaint, "UPHELD").statusCode(200);
        clock.forward(Duration.ofDays(8));
        followCases.now();

        // then
        state(service).body("state", equalTo("CONFIRMED"));
        assertThat(upheld(complaint)).containsExactly("null");
        clock.forward(Duration.ofDays(23));
        open(service.recipient(), service, "COMPLAINT").statusCode(409).body("code", equalTo("COMPLAINT_TOO_LATE"));
    }

    @Test
    void aCaseThatIsTakenBackLeavesEverythingAsItWas() {
        // given
        Served service = Served.submitted(registry, clock);
        UUID dispute = opened(service.recipient(), service, "DISPUTE");

        // when
        service.volunteer().posts(at(dispute, "withdrawal"), Map.of()).statusCode(403);
        service.recipient()
                .posts(at(dispute, "withdrawal"), Map.of())
                .statusCode(200)
                .body("finding", equalTo("WITHDRAWN"));

        // then
        service.recipient()
                .posts("/assignments/" + service.assignment() + "/confirmation", Map.of())
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
        service.recipient().gets("/wishes/" + service.wish()).body("state", equalTo("CONFIRMED"));
        assertThat(upheld(dispute)).isEmpty();
    }

    @Test
    void onlyItsPeopleComplainAndOnlyAboutWhatWasServed() {
        // given
        Served service = Served.submitted(registry, clock);
        Person ren = registry.repairer();
        UUID early = org.lovebank.task.WishFixture.claimed(ren, published(Person.resident(), lamp(clock.instant())));

        // then
        open(Person.resident(), service, "COMPLAINT")
                .statusCode(404)
                .body("code", equalTo("NOTHING_TO_COMPLAIN_ABOUT"));
        head.posts("/complaints", with(service, "COMPLAINT", "side", null)).statusCode(404);
        ren.posts("/complaints", complaint("DISPUTE", "ASSIGNMENT", early))
                .statusCode(409)
                .body("code", equalTo("NOTHING_TO_DISPUTE"))
                .body("metadata.state", equalTo("ACCEPTED"));
        ren.posts("/complaints", complaint("COMPLAINT", "ASSIGNMENT", UUID.randomUUID()))
                .statusCode(404);
        UUID dispute = opened(service.recipient(), service, "DISPUTE");
        service.recipient().gets("/complaints").body("items.id", contains(dispute.toString()));
        service.volunteer().gets("/complaints").body("items.id", contains(dispute.toString()));
        head.gets("/complaints?area=" + Person.WALL + "&limit=100&state=OPEN")
                .body("items.id", hasItem(dispute.toString()));
        service.recipient().gets("/complaints?area=" + Person.WALL).statusCode(403);
        Person.resident().gets("/complaints/" + dispute).statusCode(404);
        service.volunteer().gets("/complaints/" + dispute).body("complainantId", nullValue());
    }

    @Test
    void theWordsAreSealedAndAnOfficesReadingIsWrittenDown() {
        // given
        Served service = Served.submitted(registry, clock);
        UUID dispute = opened(service.recipient(), service, "DISPUTE");
        answer(service.volunteer(), dispute).statusCode(200);

        // then
        service.volunteer().gets(at(dispute, "words")).body("words.COMPLAINT", equalTo("没有修一小时"));
        head.gets(at(dispute, "words")).body("words.ANSWER", equalTo("修了"));
        assertThat(rows.texts("select reader_id::text from complaint_reading where complaint_id = ?", dispute))
                .containsExactly(head.id().toString());
        assertThat(rows.texts("select encode(complaint_words, 'escape') from complaint where id = ?", dispute))
                .allSatisfy(kept -> assertThat(kept).doesNotContain("修"));
        assertThat(rows.texts("select data::text from event_log where subject = ?", dispute))
                .allSatisfy(told -> assertThat(told).doesNotContain("修"));
    }

    private List<String> upheld(UUID complaint) {
        return rows.texts(
                "select data -> 'complaint' ->> 'minutes' from event_log where subject = ?"
                        + " and type = 'task.complaint.upheld.v1'",
                complaint);
    }
}
