package org.lovebank.task.matching.choice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Language;
import org.lovebank.problem.Refused;
import org.lovebank.task.matching.choice.ChoiceRefusal.NoSuchRanking;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.OrderRepository;

/** Who may see a ranking may see the one that was kept; a chosen volunteer sees their own line and nobody else's. */
@ApplicationScoped
class ReadChoice {

    private static final UUID FIRST = new UUID(0, 0);

    private final ChoiceRepository choices;
    private final OrderRepository orders;
    private final Cursors cursors;

    ReadChoice(ChoiceRepository choices, OrderRepository orders, Cursors cursors) {
        this.choices = choices;
        this.orders = orders;
        this.cursors = cursors;
    }

    @Transactional
    ChoiceView ofAssignment(Caller caller, UUID assignmentId, Language language) {
        Choice choice =
                choices.ofAssignment(assignmentId).orElseThrow(() -> new Refused(new NoSuchRanking(assignmentId)));
        UUID chosen = choice.volunteerId();
        if (chosen != null && caller.is(chosen)) {
            return ChoiceView.ownLine(choice, chosen, language);
        }
        mustBeShown(caller, choice.orderId(), assignmentId);
        return ChoiceView.of(choice, language);
    }

    @Transactional
    ChoiceView ofDispatch(Caller caller, UUID dispatchId, Language language) {
        Choice choice = choices.ofDispatch(dispatchId).orElseThrow(() -> new Refused(new NoSuchRanking(dispatchId)));
        mustBeShown(caller, choice.orderId(), dispatchId);
        return ChoiceView.of(choice, language);
    }

    @Transactional
    Page<ChoiceView> ofOrder(Caller caller, UUID orderId, Paging paging, Language language) {
        mustBeShown(caller, orderId, orderId);
        String list = "rankings-of/" + orderId;
        UUID after = cursors.idPosition(paging, list).orElse(FIRST);
        List<Choice> found = choices.ofOrder(orderId, after, paging.size() + 1);
        return cursors.page(found, paging, list, choice -> List.of(choice.id().toString()))
                .map(choice -> ChoiceView.of(choice, language));
    }

    private void mustBeShown(Caller caller, UUID orderId, UUID asked) {
        Order order = orders.findByIdOptional(orderId).orElseThrow(() -> new Refused(new NoSuchRanking(asked)));
        if (!order.parties().inCareOf(caller) && !order.coordinatedBy(caller)) {
            throw new Refused(new NoSuchRanking(asked));
        }
    }
}
