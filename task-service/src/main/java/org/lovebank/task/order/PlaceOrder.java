package org.lovebank.task.order;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.problem.Refused;
import org.lovebank.task.note.NoteRefusal.TextNotPublishable;
import org.lovebank.task.note.NoteRefusal.UnknownCategory;
import org.lovebank.task.note.NoteRefusal.UnknownWall;
import org.lovebank.task.note.NoteRefusal.WindowBackwards;
import org.lovebank.task.note.NoteRefusal.WindowTooShort;
import org.lovebank.task.note.Pen;
import org.lovebank.task.order.OrderRefusal.DurationWrong;
import org.lovebank.task.order.OrderRefusal.HeadcountWrong;
import org.lovebank.task.order.form.Errand;
import org.lovebank.task.order.form.Issuance;
import org.lovebank.task.order.form.OrderDraft;
import org.lovebank.task.place.PlaceRepository;
import org.lovebank.task.policy.OrderPolicy.OrderClocks;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.screening.Finding;
import org.lovebank.task.screening.PublicText;
import org.lovebank.task.secret.Seal;

/** 点单: an order is placed, whoever asked for it and wherever it comes from. */
@ApplicationScoped
public class PlaceOrder {

    /** Under which name each sealed text of an order is bound to it. */
    public static final String PRIVATE_TEXT = "privateText";

    public static final String ADDRESS = "address";

    public static final String CONTACT_PHONE = "contactPhone";

    private static final int MOST_HEADS = 50;
    private static final int DAY_MINUTES = 1440;

    private final OrderRepository orders;
    private final PlaceRepository places;
    private final Policies policies;
    private final Pen pen;
    private final Seal seal;
    private final TellOrder tellOrder;

    PlaceOrder(
            OrderRepository orders,
            PlaceRepository places,
            Policies policies,
            Pen pen,
            Seal seal,
            TellOrder tellOrder) {
        this.orders = orders;
        this.places = places;
        this.policies = policies;
        this.pen = pen;
        this.seal = seal;
        this.tellOrder = tellOrder;
    }

    /** Part of the transaction that asks for it; with {@code issuedBy} in the draft it is issued at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Order from(OrderDraft draft, Instant now) {
        AreaPath area = draft.parties().area();
        mustBeRight(draft.errand());
        if (!places.knows(area)) {
            throw new Refused(new UnknownWall(area.value()));
        }
        pen.mustBeInTime(draft.errand().window(), area, now);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Paper paper = new Paper(
                orders.nextNumber(now),
                draft,
                seal.seal(draft.privateText(), id, PRIVATE_TEXT),
                seal.seal(draft.address(), id, ADDRESS),
                seal.seal(draft.contactPhone(), id, CONTACT_PHONE));
        OrderClocks clocks = policies.content(OrderClocks.class, area, now);
        Order order = new Order(id, paper, draft, clocks, now);
        tellOrder.changed(order, null, draft.parties().postedBy());
        if (draft.issuedBy() != null) {
            order.issue(draft.issuedBy(), Issuance.UNCHANGED, clocks, now);
            tellOrder.changed(order, OrderState.PLACED, draft.issuedBy());
        }
        return order;
    }

    /** What needs no clock and no database to be wrong. */
    public static void mustBeRight(Errand errand) {
        if (ServiceCategory.find(errand.categoryCode()).isEmpty()) {
            throw new Refused(new UnknownCategory("#/categoryCode", errand.categoryCode()));
        }
        if (errand.headcount() < 1 || errand.headcount() > MOST_HEADS) {
            throw new Refused(new HeadcountWrong(1, MOST_HEADS));
        }
        if (errand.durationMinutes() < 1 || errand.durationMinutes() > DAY_MINUTES) {
            throw new Refused(new DurationWrong(1, DAY_MINUTES));
        }
        if (!errand.windowFrom().isBefore(errand.windowTo())) {
            throw new Refused(new WindowBackwards(errand.windowFrom(), errand.windowTo()));
        }
        if (errand.latestStart().isBefore(errand.windowFrom())) {
            throw new Refused(new WindowTooShort("#/durationMinutes", errand.durationMinutes()));
        }
        List<Finding> findings = new PublicText()
                .and("#/title", errand.title())
                .and("#/description", errand.description())
                .and("#/place", errand.place())
                .findings();
        if (!findings.isEmpty()) {
            throw new Refused(new TextNotPublishable(findings));
        }
    }
}
