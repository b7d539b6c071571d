package org.lovebank.task.arrangement.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.matching.ArrangementEngine;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.watch.Mode;
import org.lovebank.task.Person;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.arrangement.listen.LookOn;
import org.lovebank.task.arrangement.run.KeepArrangement.Taken;
import org.lovebank.task.wall.Ear;
import org.lovebank.task.wall.Ear.Heard;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class ArrangementEventsTest {

    @TestHTTPResource("/api/v1/arrangements/")
    URI arrangements;

    @Inject
    Street street;

    @Inject
    TestClock clock;

    @Inject
    KeepArrangement keepArrangement;

    @Inject
    LookOn lookOn;

    private Street.Place place = new Street.Place("", "", Person.dispatcher());

    @BeforeEach
    void aLampToRepair() {
        place = street.fresh();
        street.repairer(place);
        street.lamp(place);
    }

    @Test
    void whoLooksOnHearsEachPhaseInOrderThoughAnotherReplicaComputes() throws Exception {
        String id = street.wanted(place.dispatcher(), place.street());
        try (Ear ear = listening(id, null)) {
            assertThat(ear.status()).isEqualTo(200);
            assertThat(ear.header("content-type")).startsWith("text/event-stream");
            assertThat(ear.header("cache-control")).isEqualTo("no-store");
            assertThat(phase(ear.next())).isEqualTo("QUEUED");
            assertThat(ear.silent()).isTrue();

            // when: not by this replica's own runner
            Taken taken = keepArrangement.take(UUID.randomUUID()).orElseThrow();
            lookOn.now();
            assertThat(phase(ear.next())).isEqualTo("SNAPSHOT");
            compute(taken);
            lookOn.now();

            // then
            List<String> phases = new ArrayList<>();
            Heard heard = ear.next();
            while ("phase".equals(heard.name())) {
                phases.add(phase(heard));
                heard = ear.next();
            }
            assertThat(phases)
                    .containsExactly(
                            "SCORING", "URGENT", "COVERING", "IMPROVING", "BOUNDING", "EXPLAINING", "PROPOSED");
            assertThat(heard.name()).isEqualTo("end");
            assertThat(heard.id()).isEqualTo("9");
            assertThat(ear.ended()).isTrue();
        }
    }

    @Test
    void whoComesBackHearsWhatTheyMissedAndNothingTwice() throws Exception {
        String id = street.wanted(place.dispatcher(), place.street());
        Taken taken = keepArrangement.take(UUID.randomUUID()).orElseThrow();
        String seen;
        try (Ear ear = listening(id, null)) {
            ear.next();
            seen = String.valueOf(ear.next().id());
        }
        assertThat(seen).isEqualTo("2");
        compute(taken);

        // then
        try (Ear ear = listening(id, seen)) {
            Heard heard = ear.next();
            assertThat(heard.id()).isEqualTo("3");
            assertThat(phase(heard)).isEqualTo("SCORING");
            assertThat(new ObjectMapper().readTree(heard.data()).path("of").asInt())
                    .isEqualTo(1);
        }
        try (Ear ear = listening(id, "9")) {
            assertThat(ear.next().name()).isEqualTo("end");
            assertThat(ear.ended()).isTrue();
        }
        try (Ear ear = listening(id, "nonsense")) {
            assertThat(ear.next().id()).isEqualTo("1");
        }
    }

    @Test
    void whatIsCalledOffEndsTheLine() throws Exception {
        String id = street.wanted(place.dispatcher(), place.street());
        try (Ear ear = listening(id, null)) {
            ear.next();
            place.dispatcher().deletes("/arrangements/" + id).statusCode(204);
            lookOn.now();
            assertThat(phase(ear.next())).isEqualTo("CANCELLED");
            assertThat(ear.next().name()).isEqualTo("end");
            assertThat(ear.ended()).isTrue();
        }
    }

    @Test
    void aSilentLineIsShownToBeAlive() throws Exception {
        String id = street.wanted(place.dispatcher(), place.street());
        try (Ear ear = listening(id, null)) {
            ear.next();
            lookOn.now();
            assertThat(ear.silent()).isTrue();
            clock.forward(Duration.ofSeconds(15));
            lookOn.now();
            assertThat(ear.next().comment()).isEqualTo("beat");
        }
    }

    @Test
    void nobodyElseLooksOn() throws Exception {
        String id = street.wanted(place.dispatcher(), place.street());
        Person elsewhere = Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.COMMUNITY_DISPATCHER);
        for (Map.Entry<Person, Integer> one :
                Map.of(elsewhere, 404, Person.resident(), 403).entrySet()) {
            try (Ear ear = new Ear(
                    arrangements.resolve(id + "/events"), null, one.getKey().token())) {
                assertThat(ear.status()).isEqualTo(one.getValue());
            }
        }
        try (Ear ear = new Ear(arrangements.resolve(id + "/events"), null)) {
            assertThat(ear.status()).isEqualTo(401);
        }
    }

    private void compute(Taken taken) {
        Snapshot snapshot = keepArrangement.snapshotOf(taken);
        assertThat(keepArrangement.propose(
                        taken,
                        snapshot,
                        ArrangementEngine.arrange(snapshot, Mode.QUICK, new KeepLease(keepArrangement, taken))))
                .isTrue();
    }

    private Ear listening(String id, @Nullable String lastEventId) throws Exception {
        return new Ear(
                arrangements.resolve(id + "/events"),
                lastEventId,
                place.dispatcher().token());
    }

    private static String phase(Heard heard) throws Exception {
        return new ObjectMapper()
                .readTree(String.valueOf(heard.data()))
                .path("phase")
                .asText();
    }
}
