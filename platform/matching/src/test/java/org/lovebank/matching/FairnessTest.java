package org.lovebank.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.matching.ground.Horizon;
import org.lovebank.matching.ground.Place;
import org.lovebank.matching.ground.SlotSet;
import org.lovebank.matching.order.Demands;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.order.Scope;
import org.lovebank.matching.order.Times;
import org.lovebank.matching.order.Visits;
import org.lovebank.matching.plan.PlacedOrder;
import org.lovebank.matching.rule.Rules;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.snapshot.SnapshotDraft;
import org.lovebank.matching.volunteer.Caps;
import org.lovebank.matching.volunteer.Hours;
import org.lovebank.matching.volunteer.Level;
import org.lovebank.matching.volunteer.Standing;
import org.lovebank.matching.volunteer.VolunteerProfile;
import org.lovebank.matching.watch.Mode;
import org.lovebank.matching.watch.Watcher;

/** Who goes first where not all can, and who is asked once too often. */
class FairnessTest {

    private static final Horizon FORTNIGHT = new Horizon(14, 0);
    private static final int TEN = 20;
    private static final Place HOME = new Place(0, 0, 0, 0);

    @Test
    void whoHasWaitedLongestGoesFirstWithinATierWhateverTheIds() {
        for (boolean urgent : new boolean[] {false, true}) {
            for (int longest = 0; longest < 4; longest++) {
                // given: one volunteer, four who need them at ten
                List<OpenOrder> orders = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    orders.add(order(i, urgent, i == longest ? 1_500 : 1_000 + 100 * i, TEN, Map.of()));
                }
                // then
                assertThat(covered(arranged(List.of(person(1, HOME, Level.DECLARED)), orders)))
                        .as("urgent %s, longest %d", urgent, longest)
                        .containsExactly(orders.get(longest).id());
            }
        }
    }

    @Test
    void whoHasWaitedLongerTakesThePlaceOfAScarcerOneWhoHasNot() {
        // given: at one hour, one can do 0 and 1, the other 1 and 2; the last is needed most, 0 can be done by one
        // alone
        VolunteerProfile one = able(1, 0, 1);
        VolunteerProfile other = able(2, 1, 2);
        OpenOrder scarce = order(1, true, 1_000, TEN, Map.of()).withDemands(Demands.of(0));
        OpenOrder waited = order(2, true, 1_500, TEN, Map.of()).withDemands(Demands.of(1));
        OpenOrder needed = order(3, true, 1_900, TEN, Map.of()).withDemands(Demands.of(2));
        // then
        assertThat(covered(arranged(List.of(one, other), List.of(scarce, waited, needed))))
                .containsExactly(waited.id(), needed.id());
    }

    @Test
    void waitingNeverOutweighsUrgencyNorASecondNeed() {
        // given: one who has waited for long needs both volunteers, two who have not need one each
        OpenOrder urgent = order(1, true, 1_000, TEN, Map.of());
        OpenOrder waited = order(2, false, 1_999, TEN, Map.of());
        assertThat(covered(arranged(List.of(person(1, HOME, Level.DECLARED)), List.of(urgent, waited))))
                .containsExactly(urgent.id());
        OpenOrder pair = order(3, false, 1_999, TEN, Map.of()).withHeadcount(2);
        OpenOrder one = order(4, false, 1_000, TEN, Map.of());
        OpenOrder other = order(5, false, 1_000, TEN, Map.of());
        List<VolunteerProfile> two = List.of(person(1, HOME, Level.DECLARED), person(2, HOME, Level.DECLARED));
        assertThat(covered(arranged(two, List.of(pair, one, other)))).containsExactlyInAnyOrder(one.id(), other.id());
    }

    @Test
    void nobodyHasMoreThanThreeSeatsWhileSomebodyElseCouldCome() {
        // given: one whom all four know, who lives next door and is certified; a stranger from far away
        VolunteerProfile known = person(1, HOME, Level.CERTIFIED);
        VolunteerProfile stranger = person(2, new Place(5, 5, 7_900, 0), Level.CATEGORY);
        List<OpenOrder> orders = new ArrayList<>();
        for (int day = 0; day < 4; day++) {
            orders.add(order(
                    day, false, 1_000, day * 3 * Horizon.SLOTS_PER_DAY + TEN, Map.of(known.id(), new Visits(9, 1))));
        }

        // when
        Arranged alone = arranged(List.of(known), orders);
        Arranged together = arranged(List.of(known, stranger), orders);

        // then: alone they serve all of them, as nobody goes unserved for fairness
        assertThat(alone.tally().mostSeats()).isEqualTo(4);
        assertThat(together.tally().covered()).isEqualTo(4);
        assertThat(together.tally().mostSeats()).isEqualTo(3);
    }

    private static Arranged arranged(List<VolunteerProfile> people, List<OpenOrder> orders) {
        SnapshotDraft draft = Snapshot.draft(FORTNIGHT, Rules.standard());
        people.forEach(draft::volunteer);
        orders.forEach(draft::order);
        return ArrangementEngine.arrange(draft.freeze(), Mode.QUICK, Watcher.NOBODY);
    }

    private static List<UUID> covered(Arranged arranged) {
        return arranged.plan().orders().stream().map(PlacedOrder::order).toList();
    }

    private static VolunteerProfile able(int number, int first, int second) {
        VolunteerProfile person = person(number, HOME, Level.DECLARED);
        return new VolunteerProfile(
                person.id(),
                HOME,
                person.standing(),
                Map.of(first, Level.DECLARED, second, Level.DECLARED),
                Map.of(),
                Set.of(),
                person.hours(),
                person.caps(),
                0,
                800);
    }

    private static VolunteerProfile person(int number, Place place, Level level) {
        return new VolunteerProfile(
                new UUID(1, number),
                place,
                EnumSet.allOf(Standing.class),
                Map.of(0, level),
                Map.of(),
                Set.of(),
                Hours.of(SlotSet.all(FORTNIGHT)),
                Caps.of(2, 7),
                0,
                level == Level.CERTIFIED ? 1000 : 300);
    }

    private static OpenOrder order(int number, boolean urgent, int weight, int start, Map<UUID, Visits> visits) {
        return new OpenOrder(
                new UUID(2, number),
                number,
                urgent,
                weight,
                1,
                1,
                Times.once(2, List.of(start)),
                Demands.of(0),
                HOME,
                Scope.DISTRICT,
                0,
                visits);
    }
}
