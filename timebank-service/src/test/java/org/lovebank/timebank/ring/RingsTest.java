package org.lovebank.timebank.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.eventlog.CannotApply;
import org.lovebank.events.TaskEvent.RingFacts;
import org.lovebank.events.TaskEvent.RingHand;
import org.lovebank.events.TaskEvent.RingStateChanged;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Orders;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;

/** A ring in the books: one set of transfers, nothing for anybody in sum, posted for all or for nobody. */
@QuarkusTest
@TheHouse
class RingsTest {

    private static final String NONE = "NONE";

    private final Registry registry;
    private final Orders orders;
    private final Desk desk;
    private final SettleRing settleRing;
    private final UUID ring = UUID.randomUUID();
    private final List<UUID> members = new ArrayList<>();
    private final List<UUID> records = new ArrayList<>();
    private long served;

    RingsTest(Registry registry, Orders orders, Desk desk, SettleRing settleRing) {
        this.registry = registry;
        this.orders = orders;
        this.desk = desk;
        this.settleRing = settleRing;
    }

    @BeforeEach
    void threeWhoEachGaveAnHour() {
        for (int i = 0; i < 3; i++) {
            UUID member = registry.registersVolunteer("cn");
            members.add(member);
            records.add(orders.confirmed(ring, NONE, member, i == 1 ? 90 : 60));
        }
        served = desk.ofTheBranch("SERVED_TIME");
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void everybodyPaysAtOnceOrNobodyDoes() {
        // given: the third record is not final yet
        isFinal(0, 60);
        isFinal(1, 90);
        orders.tells(told("FULFILLED", 60));

        // when
        boolean early = settleRing.now(ring);

        // then
        assertThat(early).isFalse();
        Desk.minutes(members.get(0), 0, 60, 0);
        Desk.minutes(members.get(1), 0, 90, 0);
        Desk.minutes(members.get(2), 60, 0, 0);
        assertThat(desk.texts("select refusal from ring_settlement where ring_id = ?", ring))
                .containsExactly("INSUFFICIENT_BALANCE");

        // when
        isFinal(2, 60);
        assertThat(settleRing.now(ring)).isTrue();

        // then: who gave longer than the shortest service keeps the rest
        Desk.minutes(members.get(0), 0, 0, 0);
        Desk.minutes(members.get(1), 0, 30, 0);
        Desk.minutes(members.get(2), 0, 0, 0);
        assertThat(desk.ofTheBranch("SERVED_TIME")).isEqualTo(served + 180);
        assertThat(transfers()).isEqualTo(3);
    }

    @Test
    void aRingThatIsToldTwiceIsSettledOnce() {
        // given
        isFinal(0, 60);
        isFinal(1, 90);
        isFinal(2, 60);
        orders.tells(told("FULFILLED", 60));
        settleRing.now(ring);

        // when
        orders.tells(told("FULFILLED", 60));
        desk.run("update ring_settlement set settled_at = null, tries = 5 where ring_id = ?", ring);
        assertThat(settleRing.now(ring)).isTrue();

        // then
        Desk.minutes(members.get(0), 0, 0, 0);
        Desk.minutes(members.get(1), 0, 30, 0);
        assertThat(transfers()).isEqualTo(3);
    }

    @Test
    void aRingThatIsNotFulfilledOrNotClosedMovesNothing() {
        // when
        orders.tells(told("ACCEPTED", null));
        orders.tells(told("BROKEN", null));

        // then
        assertThat(desk.count("select count(*) from ring_settlement where ring_id = ?", ring))
                .isZero();
        assertThatThrownBy(() -> orders.tells(new RingStateChanged(
                        ring,
                        3,
                        new RingFacts(
                                "FULFILLED",
                                "cn",
                                Registry.SERVED_FROM,
                                60,
                                List.of(hand(0, 1), hand(1, 2)),
                                Registry.SERVED_FROM))))
                .isInstanceOf(CannotApply.class);
    }

    private void isFinal(int member, int minutes) {
        orders.finalises(records.get(member), ring, NONE, members.get(member), minutes);
    }

    private long transfers() {
        return desk.count("select count(*) from transfer where fact_id = ? and kind = 21", ring);
    }

    private RingStateChanged told(String state, @org.jspecify.annotations.Nullable Integer minutes) {
        RingFacts facts = new RingFacts(
                state,
                "cn",
                Registry.SERVED_FROM,
                minutes,
                List.of(hand(0, 1), hand(1, 2), hand(2, 0)),
                Registry.SERVED_FROM);
        return new RingStateChanged(ring, 3, facts);
    }

    private RingHand hand(int giver, int receiver) {
        return new RingHand(
                UUID.randomUUID(), members.get(giver), members.get(receiver), UUID.randomUUID(), UUID.randomUUID(), 60);
    }
}
