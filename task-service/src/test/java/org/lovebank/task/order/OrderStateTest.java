package org.lovebank.task.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lovebank.problem.Refused;
import org.lovebank.task.order.OrderRefusal.OrderNotInThatState;

class OrderStateTest {

    @Test
    void anOrderHasTheStepsOfTheFieldAndNoOthers() {
        String steps = Arrays.stream(OrderState.values())
                .map(state -> state + " " + state.next())
                .collect(Collectors.joining("\n"));
        assertThat(steps).isEqualTo("""
                PLACED [ISSUED, RETURNED, REJECTED, CANCELLED]
                RETURNED [PLACED, CANCELLED]
                REJECTED []
                ISSUED [DISPATCHED, OPEN_GRAB, ACCEPTED, RETURNED, UNFILLED, CANCELLED, IN_SERVICE]
                OPEN_GRAB [ACCEPTED, ISSUED, RETURNED, UNFILLED, CANCELLED, IN_SERVICE]
                DISPATCHED [ACCEPTED, ISSUED, RETURNED, UNFILLED, CANCELLED, IN_SERVICE]
                ACCEPTED [IN_SERVICE, DISPATCHED, OPEN_GRAB, ISSUED, RETURNED, UNFILLED, CANCELLED]
                IN_SERVICE [SERVED]
                SERVED [CONFIRMED, DISPUTED]
                CONFIRMED [EVALUATED, CLOSED, DISPUTED]
                EVALUATED [CLOSED, DISPUTED]
                CLOSED []
                CANCELLED []
                UNFILLED [FALLBACK_REFERRED, ISSUED, CANCELLED]
                FALLBACK_REFERRED []
                DISPUTED [CONFIRMED, VOIDED, SERVED]
                VOIDED []""");
    }

    @Test
    void everyOtherStepIsRefusedWithWhereItStandsAndMayGo() {
        Instant now = Instant.EPOCH;
        for (OrderState to : OrderState.values()) {
            Progress placed = new Progress(now, now);
            if (!OrderState.PLACED.next().contains(to)) {
                assertThatThrownBy(() -> placed.move(new UUID(0, 1), to, null, now, OrderState.values()))
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.refusal())
                                        .isEqualTo(new OrderNotInThatState(
                                                new UUID(0, 1), OrderState.PLACED, OrderState.PLACED.next())));
                assertThat(placed.state()).isEqualTo(OrderState.PLACED);
            }
        }
    }
}
