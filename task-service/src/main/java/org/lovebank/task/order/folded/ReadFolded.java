package org.lovebank.task.order.folded;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.Assignment;
import org.lovebank.task.assignment.AssignmentRepository;
import org.lovebank.task.assignment.AssignmentState;
import org.lovebank.task.disclosure.DisclosureRepository;
import org.lovebank.task.disclosure.DisclosureRepository.Purpose;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.OrderRepository;
import org.lovebank.task.order.PlaceOrder;
import org.lovebank.task.order.folded.FoldedRefusal.OrderNotDisclosed;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.PolicyContent.Disclosure;
import org.lovebank.task.secret.Seal;
import org.lovebank.task.window.Window;

/** Opens what is folded inside an order; whoever is not one of its people is written into the book of disclosures. */
@ApplicationScoped
class ReadFolded {

    private static final List<String> FOLDED = List.of("privateText", "address", "contactPhone");
    private static final List<AssignmentState> COMING =
            List.of(AssignmentState.ACCEPTED, AssignmentState.CHECKED_IN, AssignmentState.CHECKED_OUT);

    private final OrderRepository orders;
    private final AssignmentRepository seats;
    private final DisclosureRepository disclosures;
    private final Policies policies;
    private final Seal seal;
    private final Clock clock;

    ReadFolded(
            OrderRepository orders,
            AssignmentRepository seats,
            DisclosureRepository disclosures,
            Policies policies,
            Seal seal,
            Clock clock) {
        this.orders = orders;
        this.seats = seats;
        this.disclosures = disclosures;
        this.policies = policies;
        this.seal = seal;
        this.clock = clock;
    }

    @Transactional
    FoldedView of(Caller caller, UUID orderId) {
        Instant now = clock.instant();
        Order order = orders.findFor(caller, orderId);
        Instant until = null;
        if (!order.parties().include(caller.id())) {
            Window open = seat(order, caller, now);
            until = open.to();
            disclosures.noteOrder(orderId, caller.id(), Purpose.SERVICE, FOLDED, now);
        }
        return new FoldedView(
                seal.open(order.paper().privateText(), orderId, PlaceOrder.PRIVATE_TEXT),
                seal.open(order.paper().address(), orderId, PlaceOrder.ADDRESS),
                seal.open(order.paper().contactPhone(), orderId, PlaceOrder.CONTACT_PHONE),
                until);
    }

    /** The time in which the caller, who promised to come, may look. */
    private Window seat(Order order, Caller caller, Instant now) {
        Disclosure rule = policies.content(Disclosure.class, order.parties().area(), now);
        return seats.ofOrder(order.id()).stream()
                .filter(seat -> caller.is(seat.volunteerId()) && COMING.contains(seat.state()))
                .map(Assignment::plan)
                .map(plan -> plan.planned().widened(rule.beforeMinutes(), rule.afterMinutes()))
                .filter(open -> open.contains(now))
                .findFirst()
                .orElseThrow(() -> new Refused(new OrderNotDisclosed(order.id())));
    }

    /** What is folded inside; {@code disclosedUntilAt} is absent for the order's own people. */
    @Schema(name = "OrderPrivateText")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FoldedView(
            @Nullable String privateText,
            @Nullable String address,
            @Nullable String contactPhone,
            @Nullable Instant disclosedUntilAt) {}
}
