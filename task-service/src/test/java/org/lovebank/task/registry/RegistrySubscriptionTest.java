package org.lovebank.task.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.events.VolunteerEvent.ServiceRecordConfirmed;
import org.lovebank.events.VolunteerEvent.ServiceRecordRejected;
import org.lovebank.events.VolunteerEvent.ServiceRecordState;
import org.lovebank.events.VolunteerEvent.VolunteerProfileChanged;
import org.lovebank.events.VolunteerEvent.VolunteerRegistered;
import org.lovebank.events.VolunteerEvent.VolunteerStatusChanged;
import org.lovebank.task.Person;
import org.lovebank.task.Profile;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.WishFixture;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class RegistrySubscriptionTest {

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
    void theSameWordTwiceAndAnOlderWordLaterChangeNothing() {
        // given
        UUID id = UUID.randomUUID();
        registry.tell(new VolunteerRegistered(id, 1, new Profile().state()));
        registry.tell(
                new VolunteerStatusChanged(id, 3, new Profile().status("PAUSED").state()));

        // when
        registry.tell(
                new VolunteerStatusChanged(id, 3, new Profile().status("PAUSED").state()));
        registry.tell(new VolunteerProfileChanged(
                id, 2, new Profile().intentions("TUTORING").state()));

        // then
        assertThat(rows.texts("select status from volunteer where id = ?", id)).containsExactly("PAUSED");
        assertThat(rows.texts("select skill_code from volunteer_skill where volunteer_id = ?", id))
                .containsExactly("REPAIR");
        assertThat(rows.count("select count(*) from volunteer where id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void aPartOfACategoryIsAnIntentionForTheWhole() {
        // given
        UUID id = UUID.randomUUID();

        // when
        registry.tell(new VolunteerRegistered(
                id,
                1,
                new Profile().intentions("MEAL_HELP").skills("CHAOSHAN_COOKING").state()));

        // then
        assertThat(rows.texts(
                        "select skill_code || ' ' || level from volunteer_skill where volunteer_id = ? order by 1", id))
                .containsExactly("CHAOSHAN_COOKING 2", "HARDSHIP_HELP 1", "MEAL_HELP 1");
    }

    @Test
    void anAssignmentShowsWhatTheRegistryMadeOfIt() {
        // given
        Person lin = Person.resident();
        Person ren = registry.repairer();
        UUID assignment = WishFixture.claimed(ren, WishFixture.published(lin, WishFixture.lamp(clock.instant())));
        String path = "/assignments/" + assignment;
        ren.posts(path + "/check-in", Map.of()).statusCode(200);
        clock.forward(Duration.ofMinutes(30));
        ren.posts(path + "/check-out", Map.of()).statusCode(200);
        lin.posts(path + "/witness-signatures", Map.of("method", "SIGNED")).statusCode(200);
        lin.posts(path + "/confirmation", Map.of()).statusCode(200).body("$", not(hasKey("serviceRecordState")));
        UUID record = UUID.randomUUID();

        // when
        registry.tell(new ServiceRecordConfirmed(record, 2, record(ren.id(), assignment, "CONFIRMED")));
        registry.tell(new ServiceRecordConfirmed(record, 2, record(ren.id(), assignment, "CONFIRMED")));

        // then
        ren.gets(path)
                .body("serviceRecordId", equalTo(record.toString()))
                .body("serviceRecordState", equalTo("CONFIRMED"));
        registry.tell(new ServiceRecordRejected(record, 3, record(ren.id(), assignment, "REJECTED"), "OVERLAP"));
        ren.gets(path).body("serviceRecordState", equalTo("REJECTED"));
        registry.tell(new ServiceRecordConfirmed(record, 2, record(ren.id(), UUID.randomUUID(), "CONFIRMED")));
    }

    private static ServiceRecordState record(UUID volunteer, UUID assignment, String state) {
        return new ServiceRecordState(
                volunteer,
                state,
                "ASSIGNMENT",
                assignment,
                null,
                "NONE",
                Person.WALL,
                "REPAIR",
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(1800),
                30,
                "22街区3号楼",
                "修理台灯",
                "受助人",
                "A",
                1,
                Instant.EPOCH);
    }
}
