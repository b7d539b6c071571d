package org.lovebank.task.arrangement.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lovebank.access.Roles;
import org.lovebank.matching.ArrangementEngine;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.watch.Cancelled;
import org.lovebank.matching.watch.Mode;
import org.lovebank.matching.watch.Phase;
import org.lovebank.matching.watch.Watcher;
import org.lovebank.task.OrderFixture;
import org.lovebank.task.Person;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.arrangement.run.KeepArrangement.Taken;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class ArrangementRunTest {

    @Inject
    Street street;

    @Inject
    TestClock clock;

    @Inject
    Rows rows;

    @Inject
    RunArrangements runArrangements;

    @Inject
    KeepArrangement keepArrangement;

    private Street.Place place = new Street.Place("", "", Person.dispatcher());

    @BeforeEach
    void beginTheDay() {
        place = street.fresh();
    }

    @Test
    void afterThreeWorkersWereNeverHeardOfAgainItIsGivenUp() {
        // given
        String id = wanted();
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(keepArrangement.take(UUID.randomUUID())).isPresent();
            clock.forward(Duration.ofMinutes(6));
        }

        // when
        assertThat(keepArrangement.take(UUID.randomUUID())).isEmpty();

        // then
        place.dispatcher()
                .gets("/arrangements/" + id)
                .body("state", equalTo("FAILED"))
                .body("reason", equalTo("TOO_MANY_ATTEMPTS"))
                .body("progress.attempts", equalTo(3));
        assertThat(rows.texts(
                        "select phase from arrangement_milestone where arrangement_id = ? order by number",
                        UUID.fromString(id)))
                .containsExactly("QUEUED", "SNAPSHOT", "SNAPSHOT", "SNAPSHOT", "FAILED");
        wanted();
    }

    @Test
    void whoLostTheLeaseNeitherWritesNorProposesNorFails() {
        // given
        street.repairer(place);
        street.lamp(place);
        String id = wanted();
        Taken lost = keepArrangement.take(UUID.randomUUID()).orElseThrow();
        Snapshot snapshot = keepArrangement.snapshotOf(lost);
        clock.forward(Duration.ofMinutes(6));
        Taken other = keepArrangement.take(UUID.randomUUID()).orElseThrow();

        // when
        boolean progressed = keepArrangement.progress(lost, Phase.COVERING, 1, 1);
        boolean proposed = keepArrangement.propose(
                lost, snapshot, ArrangementEngine.arrange(snapshot, Mode.QUICK, Watcher.NOBODY));
        keepArrangement.fail(lost, "IllegalStateException");

        // then: the other one goes on, from the same snapshot
        assertThat(progressed).isFalse();
        assertThat(proposed).isFalse();
        place.dispatcher()
                .gets("/arrangements/" + id)
                .body("state", equalTo("RUNNING"))
                .body("progress.phase", equalTo("SNAPSHOT"));
        Snapshot again = keepArrangement.snapshotOf(other);
        assertThat(again.hash()).isEqualTo(snapshot.hash());
        assertThat(keepArrangement.propose(other, again, ArrangementEngine.arrange(again, Mode.QUICK, Watcher.NOBODY)))
                .isTrue();
        place.dispatcher().gets("/arrangements/" + id).body("state", equalTo("PROPOSED"));
    }

    @ParameterizedTest
    @EnumSource
    void calledOffInAnyPhaseNothingOfItIsKept(Phase phase) {
        // given
        street.repairer(place);
        street.lamp(place);
        UUID id = UUID.fromString(wanted());
        Taken taken = keepArrangement.take(UUID.randomUUID()).orElseThrow();
        Snapshot snapshot = keepArrangement.snapshotOf(taken);
        KeepLease lease = new KeepLease(keepArrangement, taken) {
            @Override
            public void progress(Phase now, long steps, int covered, int orders) {
                if (now == phase) {
                    place.dispatcher().deletes("/arrangements/" + id).statusCode(204);
                }
                super.progress(now, steps, covered, orders);
            }
        };

        // when
        boolean kept;
        try {
            kept = keepArrangement.propose(taken, snapshot, ArrangementEngine.arrange(snapshot, Mode.QUICK, lease));
        } catch (Cancelled calledOff) {
            kept = false;
        }

        // then
        assertThat(kept).isFalse();
        place.dispatcher().gets("/arrangements/" + id).body("state", equalTo("CANCELLED"));
        assertThat(rows.count("select count(*) from proposal_line where arrangement_id = ?", id))
                .isZero();
        assertThat(rows.count("select count(*) from uncovered_order where arrangement_id = ?", id))
                .isZero();
        assertThat(rows.texts(
                        "select phase from arrangement_milestone where arrangement_id = ? order by number desc limit 1",
                        id))
                .containsExactly("CANCELLED");
    }

    @Test
    void moreThanTenThousandOpenOrdersAreSplitByStreet() {
        // given
        UUID lamp = street.lamp(place);
        // In parts: a statement that takes ten seconds is given up.
        for (int part = 0; part < 10; part++) {
            street.change(
                    "insert into service_order select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(),"
                            + " 'order_no', o.order_no || '-' || n))).* from service_order o,"
                            + " generate_series(cast(? as int) * 1000 + 1, cast(? as int) * 1000 + 1000) n where o.id = ?",
                    part,
                    part,
                    lamp);
        }

        // then
        place.dispatcher()
                .posts("/arrangements", Street.asked(place.street(), "2040-03-05", 7))
                .statusCode(422)
                .body("code", equalTo("SCOPE_TOO_LARGE"))
                .body("metadata.openOrders", equalTo(10_001))
                .body("metadata.most", equalTo(10_000));
        // A clock that still runs would make every test of overdue orders escalate all of them.
        street.change(
                "update service_order set state = 'CLOSED', due_at = null where area_path = ?", place.community());
        wanted();
    }

    @Test
    void whatVolunteersChooseThemselvesIsNotArrangedAndWhatIsMixedIs() {
        // given
        street.repairer(place);
        UUID chosen = street.lamp(place);
        UUID mixed = street.lamp(place);
        street.change(
                "update service_order set state = 'OPEN_GRAB', dispatch_mode = 'SELF_SELECT' where id = ?", chosen);
        street.change("update service_order set state = 'OPEN_GRAB', dispatch_mode = 'MIXED' where id = ?", mixed);
        String id = wanted();
        runArrangements.next();
        place.dispatcher()
                .gets("/arrangements/" + id + "/proposal")
                .body("items.orderId", equalTo(List.of(mixed.toString())));

        // when: somebody grabs it before the seat is offered
        OrderFixture.grabbed(street.repairer(place), mixed);

        // then
        place.dispatcher()
                .posts("/arrangements/" + id + "/offers", java.util.Map.of())
                .statusCode(200)
                .body("offered", equalTo(0))
                .body("refused[0].code", equalTo("ORDER_FULL"));
    }

    @Test
    void twoWhoArrangeOverlappingPlacesAtOnceAreNotBothLetIn() throws Exception {
        // given: one of the street, one of a community in it, one of what lies around, at once
        String around = place.street().substring(0, place.street().lastIndexOf('.'));
        Person center = Person.with(UUID.randomUUID(), "cn", Roles.CENTER_ADMIN);
        List<Callable<Integer>> requests = new ArrayList<>();
        for (String scope : List.of(place.street(), place.community(), place.street(), place.community())) {
            requests.add(() -> center.posts("/arrangements", Street.asked(scope, "2040-03-05", 7))
                    .extract()
                    .statusCode());
        }

        // when
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService together = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> answer : together.invokeAll(requests)) {
                answers.add(answer.get());
            }
        }

        // then
        assertThat(answers).containsOnly(202, 409).containsOnlyOnce(202);
        assertThat(rows.count(
                        "select count(*) from arrangement where state = 'QUEUED' and starts_with(scope_path, ?)",
                        around + "."))
                .isEqualTo(1);
        runArrangements.next();
        wanted();
    }

    @Test
    void aForeignArrangementIsNeitherSeenNorStoppedNorRunAgainNorOffered() {
        String id = wanted();
        Person elsewhere = Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.COMMUNITY_DISPATCHER);
        for (String path : List.of("", "/proposal", "/uncovered", "/events")) {
            elsewhere.gets("/arrangements/" + id + path).statusCode(404);
        }
        elsewhere.deletes("/arrangements/" + id).statusCode(404);
        elsewhere.posts("/arrangements/" + id + "/reruns", java.util.Map.of()).statusCode(404);
        elsewhere.posts("/arrangements/" + id + "/offers", java.util.Map.of()).statusCode(404);
        Person.resident().gets("/arrangements/" + id + "/events").statusCode(403);
    }

    private String wanted() {
        return street.wanted(place.dispatcher(), place.street());
    }
}
