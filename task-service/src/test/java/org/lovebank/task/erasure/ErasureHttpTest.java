package org.lovebank.task.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.lovebank.task.AgreementFixture.active;
import static org.lovebank.task.AgreementFixture.saturdays;
import static org.lovebank.task.AgreementFixture.sections;
import static org.lovebank.task.AgreementFixture.with;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.PersonEvent.ErasureAsked;
import org.lovebank.events.PersonEvent.PersonErased;
import org.lovebank.task.OrderFixture;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.Served;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

/** Somebody goes: what is open holds it back, and what they said is gone, sealed or not. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class ErasureHttpTest {

    private static final String WORDS = "夜来幽梦忽还乡";

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
    void whatIsOpenIsAnsweredUnderTheQuestion() {
        // given
        Person lin = Person.resident();
        UUID order = OrderFixture.placed(lin, OrderFixture.lamp(clock.instant()));
        UUID request = UUID.randomUUID();

        // when
        registry.tell(new ErasureAsked(request, 1, lin.id(), Instant.EPOCH));
        lin.posts("/orders/" + order + "/cancellation", Map.of("reason", "灯已修好"))
                .statusCode(200);
        registry.tell(new ErasureAsked(request, 2, lin.id(), Instant.EPOCH));

        // then
        assertThat(rows.texts(
                        "select concat_ws(' ', version, data ->> 'personId', data -> 'obligations') from event_log"
                                + " where type = 'task.erasure.answered.v1' and subject = ? order by version",
                        request))
                .containsExactly("1 " + lin.id() + " [\"ORDER_OPEN\"]", "2 " + lin.id() + " []");
    }

    @Test
    void whoHelpsOrIsHelpedHasSomethingOpen() {
        // given
        Served service = Served.submitted(registry, clock);
        UUID request = UUID.randomUUID();

        // when
        registry.tell(new ErasureAsked(request, 1, service.volunteer().id(), Instant.EPOCH));

        // then
        assertThat(rows.texts("select data -> 'obligations' from event_log where subject = ?", request))
                .containsExactly("[\"ASSIGNMENT_OPEN\",\"CLAIM_OPEN\"]");
    }

    @Test
    void wordsPhonesAndAddressesAreGoneAndTheServiceStays() {
        // given
        Served service = Served.confirmed(registry, clock, Map.of("score", 5));
        Person lin = service.recipient();
        lin.posts(
                        "/evaluations",
                        Map.of("assignmentId", service.assignment(), "score", 5, "tags", List.of(), "comment", WORDS))
                .statusCode(201);
        Map<String, Object> order = OrderFixture.with(OrderFixture.lamp(clock.instant()), "description", WORDS);
        order.put("contactPhone", "139 0931 7722");
        UUID placed = OrderFixture.placed(lin, order);
        lin.posts("/orders/" + placed + "/cancellation", Map.of("reason", "灯已修好"))
                .statusCode(200);
        String matter = lin.posts(
                        "/intakes", Map.of("channel", "APP", "areaPath", Person.WALL, "summary", WORDS, "words", WORDS))
                .statusCode(201)
                .extract()
                .path("id");
        String agreement = agreed(lin, service.volunteer());
        assertThat(found()).contains("agreement_text", "evaluation", "intake", "service_order");

        // when
        registry.tell(new PersonErased(lin.id(), 9, Instant.EPOCH));

        // then
        assertThat(found()).isEmpty();
        assertThat(rows.texts(
                        "select num_nonnulls(private_text, address, contact_phone) from service_order where id = ?",
                        placed))
                .containsExactly("0");
        assertThat(rows.texts("select num_nonnulls(words) from intake where id = ?::uuid", matter))
                .containsExactly("0");
        assertThat(rows.texts(
                        "select num_nonnulls(private_text, address, contact_phone) from wish where id = ?",
                        service.wish()))
                .containsExactly("0");
        assertThat(rows.texts("select num_nonnulls(words) from handover_note where agreement_id::text = ?", agreement))
                .containsExactly("0");
        Person head = Person.stationHead();
        head.gets("/agreements/" + agreement).statusCode(200);
        head.gets("/agreements/" + agreement + "/handover-notes").statusCode(200);
        service.volunteer()
                .gets("/assignments/" + service.assignment())
                .statusCode(200)
                .body(containsString("\"minutes\":60"));
    }

    @Test
    void whatIsAppendOnlyForgetsItsWordsAndNothingElse() {
        // given
        Served service = Served.confirmed(registry, clock, Map.of("score", 5));
        service.recipient()
                .posts(
                        "/evaluations",
                        Map.of("assignmentId", service.assignment(), "score", 4, "tags", List.of(), "comment", WORDS))
                .statusCode(201);

        // when
        var refused = org.assertj.core.api.Assertions.catchThrowable(() ->
                rows.run("update evaluation set comment = 'other' where assignment_id = ?", service.assignment()));

        // then
        assertThat(refused).hasStackTraceContaining("append-only");
        registry.tell(new PersonErased(service.recipient().id(), 9, Instant.EPOCH));
        assertThat(rows.texts(
                        "select concat_ws(' ', score, comment) from evaluation where assignment_id = ?",
                        service.assignment()))
                .containsExactly("4");
    }

    private String agreed(Person lin, Person ren) {
        UUID stationId = UUID.randomUUID();
        Person station = Person.with(UUID.randomUUID(), Person.WALL, Roles.STATION_HEAD);
        Map<String, Object> terms = sections();
        terms.put("RISK", WORDS);
        String agreement = active(station, with(saturdays(lin, stationId, ren), "terms", terms), lin, ren);
        ren.posts(agreement + "/handover-notes", Map.of("words", WORDS)).statusCode(201);
        return agreement.substring("/agreements/".length());
    }

    private List<String> found() {
        return rows
                .texts("select tablename from pg_tables where schemaname = 'public'"
                        + " and has_table_privilege(schemaname || '.' || tablename, 'select') order by 1")
                .stream()
                .filter(table ->
                        rows.count("select count(*) from " + table + " t where t::text like ?", "%" + WORDS + "%") > 0)
                .toList();
    }
}
