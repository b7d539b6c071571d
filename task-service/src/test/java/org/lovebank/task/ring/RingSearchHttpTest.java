package org.lovebank.task.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.task.WishFixture.changed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.need;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent.AreaChanged;
import org.lovebank.events.VolunteerEvent.VolunteerProfileChanged;
import org.lovebank.task.Person;
import org.lovebank.task.Profile;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class RingSearchHttpTest {

    private static final List<String> FOUR = List.of("REPAIR", "LEGAL_AID", "CULTURE_SPORT", "EDUCATION");
    private static final List<String> THREE = FOUR.subList(0, 3);

    private final String street =
            "cn.xigu.fulilu.w" + UUID.randomUUID().toString().substring(0, 8);
    private final Person dispatcher = Person.dispatcher();

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
        for (String path : List.of(street, street + ".a", street + ".b")) {
            registry.tell(new AreaChanged(UUID.randomUUID(), 1, path, null, "COMMUNITY", "街区", Instant.EPOCH));
        }
    }

    @Test
    void fourAreARingOnceANoteHasWaitedLongerThanAWeek() {
        // given: each needs what the one before offers, nobody answers two
        List<Person> people = neighbours(street, FOUR);
        clock.forward(Duration.ofDays(7));
        assertThat(search(street)).isEmpty();

        // when
        clock.forward(Duration.ofDays(1));
        List<String> found = search(street);

        // then
        assertThat(found).hasSize(1);
        String ring = found.getFirst();
        assertThat(people.getFirst()
                        .gets("/rings/" + ring)
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("hands.giverId"))
                .containsExactlyInAnyOrderElementsOf(
                        people.stream().map(one -> one.id().toString()).toList());
        for (Person one : people) {
            one.posts("/rings/" + ring + "/acceptance", Map.of()).statusCode(200);
        }
        assertThat(rows.texts("select state from ring where id = ?", UUID.fromString(ring)))
                .containsExactly("ACCEPTED");
        assertThat(rows.count(
                        "select count(*) from ring_leg where ring_id = ? and assignment_id is not null",
                        UUID.fromString(ring)))
                .isEqualTo(4);
    }

    @Test
    void ofManySearchesAtOnceEachNoteIsProposedOnce() throws Exception {
        // given: rings within two communities, and searches of both and of the street around them
        neighbours(street + ".a", THREE);
        neighbours(street + ".a", THREE);
        neighbours(street + ".b", THREE);
        List<Callable<Integer>> searches = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String place = i % 2 == 0 ? street : i % 4 == 1 ? street + ".a" : street + ".b";
            searches.add(() -> dispatcher
                    .posts("/rings/searches", Map.of("communityPath", place))
                    .extract()
                    .statusCode());
        }

        // when
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService together = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : together.invokeAll(searches)) {
                answers.add(answer.get());
            }
        }

        // then
        assertThat(answers).containsOnly(200);
        assertThat(rows.count(
                        "select count(*) from ring_leg l join ring r on r.id = l.ring_id where l.open"
                                + " and (r.scope_path = ? or starts_with(r.scope_path, ?))",
                        street,
                        street + "."))
                .isEqualTo(9);
    }

    @Test
    void twoYesesInOneInstantAreTwoVersionsOfTheRing() throws Exception {
        // given
        List<Person> people = neighbours(street, THREE);
        String ring = search(street).getFirst();
        List<Callable<Integer>> yeses = people.subList(0, 2).stream()
                .<Callable<Integer>>map(one -> () -> one.posts("/rings/" + ring + "/acceptance", Map.of())
                        .extract()
                        .statusCode())
                .toList();

        // when
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService together = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> answer : together.invokeAll(yeses)) {
                answers.add(answer.get());
            }
        }

        // then: it was proposed, and said yes to twice
        assertThat(answers).containsExactly(200, 200);
        assertThat(rows.texts("select version from event_log where subject = ? order by seq", UUID.fromString(ring)))
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void theLastTwoYesesInOneInstantCloseTheRing() throws Exception {
        // given
        List<Person> people = neighbours(street, THREE);
        String ring = search(street).getFirst();
        people.getFirst().posts("/rings/" + ring + "/acceptance", Map.of()).statusCode(200);
        List<Callable<Integer>> yeses = people.subList(1, 3).stream()
                .<Callable<Integer>>map(one -> () -> one.posts("/rings/" + ring + "/acceptance", Map.of())
                        .extract()
                        .statusCode())
                .toList();

        // when
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService together = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> answer : together.invokeAll(yeses)) {
                answers.add(answer.get());
            }
        }

        // then
        assertThat(answers).containsExactly(200, 200);
        assertThat(rows.texts("select state from ring where id = ?", UUID.fromString(ring)))
                .containsExactly("ACCEPTED");
    }

    @Test
    void whoDeclaredNothingIsFreeAtAnyHour() {
        // given: of the three one has told the registry of no intention and of no hours
        List<Person> people = neighbours(street, THREE);
        registry.tell(new VolunteerProfileChanged(
                people.getFirst().id(),
                2,
                new Profile().area(street).intentions().state()));

        // then
        assertThat(search(street)).hasSize(1);
    }

    /** So many who need what the one before offers; the first needs what the last one does. */
    private List<Person> neighbours(String wall, List<String> kinds) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            String offers = kinds.get(i);
            String needs = kinds.get((i + kinds.size() - 1) % kinds.size());
            UUID id = UUID.randomUUID();
            registry.registered(id, new Profile().area(wall).intentions(offers));
            Person one = Person.with(id, wall, Roles.RESIDENT, Roles.VOLUNTEER);
            Map<String, Object> note = changed(lamp(clock.instant()), "wallAreaPath", wall);
            note = changed(note, "to", clock.instant().plus(Duration.ofDays(20)).toString());
            note = changed(note, "needs", List.of(need(needs, "请帮忙", 60)));
            published(one, changed(note, "offers", List.of(need(offers, "可以帮忙", 60))));
            people.add(one);
        }
        return people;
    }

    private List<String> search(String place) {
        return dispatcher
                .posts("/rings/searches", Map.of("communityPath", place))
                .statusCode(200)
                .extract()
                .path("id");
    }
}
