package org.lovebank.task.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.problem.Refused;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.order.OrderRefusal.OrderFull;
import org.lovebank.task.order.form.Conditions;
import org.lovebank.task.order.form.DispatchMode;
import org.lovebank.task.order.form.Errand;
import org.lovebank.task.order.form.FundingSource;
import org.lovebank.task.order.form.OrderDraft;
import org.lovebank.task.order.form.Origin;
import org.lovebank.task.order.form.Parties;
import org.lovebank.task.order.form.Urgency;
import org.lovebank.task.order.seat.AcceptSeat;
import org.lovebank.task.promise.Via;

/** What other rooms do with orders: place them, already issued, and take seats. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class SeatTest {

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    PlaceOrder placeOrder;

    @Inject
    AcceptSeat acceptSeat;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void anAgreementsOrderIsBornIssuedAndFilledSeatBySeat() {
        // given
        UUID order = visit(2);
        Person ren = registry.repairer();
        Person wang = registry.repairer();

        // when
        take(order, ren);
        take(order, wang);

        // then
        assertThat(rows.texts(
                        "select (data -> 'order' ->> 'state') || ' ' || (data -> 'order' ->> 'filled') from event_log"
                                + " where subject = ? order by seq",
                        order))
                .containsExactly("PLACED 0", "ISSUED 0", "ISSUED 1", "ACCEPTED 2");
        assertThat(rows.texts("select via from assignment where order_id = ?", order))
                .containsExactly("AGREEMENT", "AGREEMENT");
        assertThatThrownBy(() -> take(order, registry.repairer()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(new OrderFull(order, OrderState.ACCEPTED, 2, 2)));
    }

    private void take(UUID order, Person volunteer) {
        QuarkusTransaction.requiringNew()
                .run(() -> acceptSeat.by(order, volunteer.id(), Via.AGREEMENT, clock.instant()));
    }

    private UUID visit(int headcount) {
        Instant from = clock.instant().plus(Duration.ofDays(3));
        Errand errand = new Errand(
                "HARDSHIP_HELP",
                null,
                "探望",
                "每周探望独居老人",
                "22街区3号楼",
                from,
                from.plus(Duration.ofHours(2)),
                60,
                headcount,
                DispatchMode.COORDINATED,
                Urgency.NORMAL,
                null,
                null);
        OrderDraft draft = new OrderDraft(
                Origin.AGREEMENT,
                UUID.randomUUID(),
                new Parties(Person.WALL, UUID.randomUUID(), UUID.randomUUID()),
                errand,
                Conditions.ordinary(),
                FundingSource.NONE,
                null,
                null,
                null,
                UUID.randomUUID());
        return QuarkusTransaction.requiringNew()
                .call(() -> placeOrder.from(draft, clock.instant()).id());
    }
}
