package org.lovebank.volunteer.servicerecord.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.stack.testing.FaultRow;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.ManyRecords;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.TheRegistry;
import org.lovebank.volunteer.servicerecord.RecordReason;
import org.lovebank.volunteer.servicerecord.RecordRefusal.RecordStateForbids;

/** Two who decide on the same hours at the same moment, a thousand times. */
@QuarkusTest
@TheRegistry
class DecisionRacesFaultsTest {

    private static final int RACES = 1_000;

    @Inject
    Claims claims;

    @Inject
    Rows rows;

    @Inject
    ConfirmRecord confirmRecord;

    @Inject
    RejectRecord rejectRecord;

    private Community community;
    private List<UUID> records;

    @BeforeEach
    void manyRecords() throws Exception {
        community = Community.fresh().posting(0);
        UUID volunteer = community.volunteer("王小桥").id();
        UUID first = claims.recorded(community, Claims.hour(community, volunteer));
        ManyRecords.of(rows, first, RACES - 1);
        records =
                rows
                        .texts("select id from service_record where volunteer_id = ? order by served_from", volunteer)
                        .stream()
                        .map(UUID::fromString)
                        .toList();
        assertThat(records).hasSize(RACES);
    }

    @Test
    @FaultRow(27)
    void fault27TwoCoordinatorsWhoConfirmTheSameHoursConfirmThemOnce() throws Exception {
        // when
        List<List<String>> told = race(confirmRecord::by, confirmRecord::by);

        // then
        for (int race = 0; race < RACES; race++) {
            assertThat(List.of(told.get(0).get(race), told.get(1).get(race)))
                    .containsExactlyInAnyOrder("OK", "RECORD_STATE_FORBIDS FINAL");
        }
        assertThat(wins(told.getFirst())).isStrictlyBetween(0, RACES);
        assertThat(eventsOf("vol.service-record.confirmed.v1")).containsExactlyInAnyOrderElementsOf(texts(records));
        assertThat(eventsOf("vol.service-record.finalised.v1")).containsExactlyInAnyOrderElementsOf(texts(records));
    }

    @Test
    @FaultRow(28)
    void fault28ConfirmationAndRejectionOfTheSameHoursHaveOneOutcome() throws Exception {
        // when
        List<List<String>> told =
                race(confirmRecord::by, (who, id) -> rejectRecord.by(who, id, RecordReason.REQUIRED_DUTY));

        // then
        List<UUID> confirmed = new ArrayList<>();
        List<UUID> rejected = new ArrayList<>();
        for (int race = 0; race < RACES; race++) {
            if (told.getFirst().get(race).equals("OK")) {
                assertThat(told.get(1).get(race)).isEqualTo("RECORD_STATE_FORBIDS FINAL");
                confirmed.add(records.get(race));
            } else {
                assertThat(told.get(0).get(race)).isEqualTo("RECORD_STATE_FORBIDS REJECTED");
                assertThat(told.get(1).get(race)).isEqualTo("OK");
                rejected.add(records.get(race));
            }
        }
        assertThat(confirmed).isNotEmpty();
        assertThat(rejected).isNotEmpty();
        assertThat(inState("FINAL")).containsExactlyInAnyOrderElementsOf(texts(confirmed));
        assertThat(inState("REJECTED")).containsExactlyInAnyOrderElementsOf(texts(rejected));
        assertThat(eventsOf("vol.service-record.finalised.v1")).containsExactlyInAnyOrderElementsOf(texts(confirmed));
        assertThat(eventsOf("vol.service-record.rejected.v1")).containsExactlyInAnyOrderElementsOf(texts(rejected));
    }

    /** Both go through all records, one race after the other; answers with what each was told. */
    private List<List<String>> race(BiConsumer<Caller, UUID> one, BiConsumer<Caller, UUID> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<List<String>> first = both.submit(() -> told(start, one));
            Future<List<String>> second = both.submit(() -> told(start, other));
            return List.of(first.get(), second.get());
        }
    }

    private List<String> told(CyclicBarrier start, BiConsumer<Caller, UUID> decide) throws Exception {
        Caller head = new Caller(
                UUID.randomUUID(),
                "app",
                Set.of(Roles.STATION_HEAD),
                Set.of(),
                List.of(new AreaPath(community.path)),
                List.of());
        List<String> told = new ArrayList<>();
        for (UUID record : records) {
            start.await();
            try {
                decide.accept(head, record);
                told.add("OK");
            } catch (Refused refused) {
                told.add(refused.refusal().code()
                        + (refused.refusal() instanceof RecordStateForbids winner ? " " + winner.state() : ""));
            }
        }
        return told;
    }

    private static int wins(List<String> told) {
        return Collections.frequency(told, "OK");
    }

    private List<String> eventsOf(String type) {
        return rows.texts(
                "select subject from event_log where type = ? and subject in"
                        + " (select id from service_record where area_path = ?)",
                type,
                community.path);
    }

    private List<String> inState(String state) {
        return rows.texts("select id from service_record where area_path = ? and state = ?", community.path, state);
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
