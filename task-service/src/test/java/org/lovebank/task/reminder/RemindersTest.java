package org.lovebank.task.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class RemindersTest {

    private final Instant planned = TestClock.MONDAY_TEN.plus(Duration.ofDays(3));

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    RemindVolunteers remindVolunteers;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void aVolunteerIsRemindedTheDayBeforeAndTwoHoursBefore() {
        // given
        UUID assignment = promised(registry.repairer());

        // then
        at(planned.minus(Duration.ofHours(24)).minusSeconds(1));
        assertThat(told(assignment)).isEmpty();
        at(planned.minus(Duration.ofHours(24)));
        assertThat(told(assignment)).containsExactly("1440");
        at(planned.minus(Duration.ofHours(2)).minusSeconds(1));
        assertThat(told(assignment)).containsExactly("1440");
        at(planned.minus(Duration.ofHours(2)));
        at(planned.minus(Duration.ofHours(1)));
        assertThat(told(assignment)).containsExactly("1440", "120");
    }

    @Test
    void twoJobsAtOnceRemindOnce() throws Exception {
        // given
        List<UUID> assignments = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            assignments.add(promised(registry.repairer()));
        }
        clock.set(planned.minus(Duration.ofHours(2)));
        List<Future<?>> runs = new ArrayList<>();

        // when
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                runs.add(threads.submit(remindVolunteers::now));
            }
        }
        for (Future<?> run : runs) {
            run.get();
        }
        remindVolunteers.now();

        // then
        assertThat(assignments)
                .allSatisfy(assignment -> assertThat(told(assignment)).containsExactlyInAnyOrder("1440", "120"));
    }

    @Test
    void whoGaveItBackIsNotReminded() {
        // given
        Person ren = registry.repairer();
        UUID assignment = promised(ren);
        at(planned.minus(Duration.ofHours(24)));
        String claim = rows.texts("select id from claim where assignment_id = ?", assignment)
                .getFirst();

        // when
        ren.deletes("/claims/" + claim).statusCode(204);

        // then
        at(planned.minus(Duration.ofHours(2)));
        assertThat(told(assignment)).containsExactly("1440");
    }

    @Test
    void whoAcceptedLaterNeedsNoReminderOfTheDayBefore() {
        // given
        clock.set(planned.minus(Duration.ofHours(5)));
        UUID assignment = promised(registry.repairer());

        // when
        at(planned.minus(Duration.ofHours(4)));
        at(planned.minus(Duration.ofMinutes(119)));

        // then
        assertThat(told(assignment)).containsExactly("120");
    }

    @Test
    void whatWasToldIsNotTakenBack() {
        assertThatThrownBy(() -> rows.texts("delete from reminder returning assignment_id"))
                .hasMessageContaining("permission");
    }

    private UUID promised(Person volunteer) {
        return org.lovebank.task.WishFixture.claimed(volunteer, published(Person.resident(), lamp(planned)));
    }

    private void at(Instant moment) {
        clock.set(moment);
        remindVolunteers.now();
    }

    private List<String> told(UUID assignment) {
        return rows.texts(
                "select data ->> 'minutesBefore' from event_log where subject = ?"
                        + " and type = 'task.assignment.reminder-due.v1' order by seq",
                assignment);
    }
}
