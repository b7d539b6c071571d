package org.lovebank.task.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.AssignmentRepository;
import org.lovebank.task.order.OrderRefusal.NoSuchOrder;

/** The shelf of orders. */
@ApplicationScoped
public class OrderRepository implements PanacheRepositoryBase<Order, UUID> {

    private final AssignmentRepository seats;

    OrderRepository(AssignmentRepository seats) {
        this.seats = seats;
    }

    /** The order, if it is there and the caller may know of it. */
    public Order findFor(Caller caller, UUID id) {
        return visible(findByIdOptional(id), caller, id);
    }

    /** The same, held against every other change until the transaction ends. */
    public Order findForChange(Caller caller, UUID id) {
        return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), caller, id);
    }

    /** For what follows from another room's change, whoever called there. */
    public Order findForChange(UUID id) {
        return heldForChange(id).orElseThrow(() -> new Refused(new NoSuchOrder(id)));
    }

    /** The same where the order may be gone: what other houses tell. */
    public Optional<Order> heldForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Order visible(Optional<Order> found, Caller caller, UUID id) {
        return found.filter(order -> order.visibleTo(caller) || seats.seated(id, caller.id()))
                .orElseThrow(() -> new Refused(new NoSuchOrder(id)));
    }

    /** Writes now, so that the version is the one that the event tells of. */
    void keep(Order order) {
        persistAndFlush(order);
    }

    String nextNumber(Instant now) {
        Number number = (Number) getEntityManager()
                .createNativeQuery("select nextval('order_number')")
                .getSingleResult();
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(now, Time.DAYS));
        return "O%s-%06d".formatted(day, number.longValue());
    }

    /** The newest orders in a state in a place and below it. */
    public List<Order> inArea(AreaPath area, OrderState state, UUID beforeId, int limit) {
        return find(
                        "progress.state = ?1 and (paper.parties.areaPath = ?2 or (paper.parties.areaPath >= ?3 and"
                                + " paper.parties.areaPath < ?4)) and id < ?5 order by id desc",
                        state,
                        area.value(),
                        area + ".",
                        area + "/",
                        beforeId)
                .page(0, limit)
                .list();
    }

    /** What a person placed or is to receive, newest first. */
    public List<Order> of(UUID person, UUID beforeId, int limit) {
        return find(
                        "(paper.parties.postedBy = ?1 or paper.parties.beneficiaryId = ?1) and id < ?2 order by id desc",
                        person,
                        beforeId)
                .page(0, limit)
                .list();
    }

    /** What an organisation has been asked to do and has not given back, newest first. */
    public List<Order> at(UUID organisation, UUID beforeId, int limit) {
        return find("progress.currentOrgId = ?1 and id < ?2 order by id desc", organisation, beforeId)
                .page(0, limit)
                .list();
    }

    /** How often a menu item was ordered since a moment; what came to nothing does not count. */
    public long orderedSince(UUID menuItemId, Instant since) {
        return count(
                "slip.errand.menuItemId = ?1 and progress.placedAt >= ?2 and progress.state not in ?3",
                menuItemId,
                since,
                List.of(OrderState.REJECTED, OrderState.CANCELLED));
    }

    /** How many orders somebody placed for others since a moment. */
    public long placedForOthersSince(UUID person, Instant since) {
        return count(
                "paper.parties.postedBy = ?1 and paper.parties.beneficiaryId <> ?1 and progress.placedAt >= ?2",
                person,
                since);
    }

    /** For whom somebody has ever placed orders, but not this one person. */
    public long othersServedBy(UUID person, UUID but) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct o.paper.parties.beneficiaryId) from Order o where"
                                + " o.paper.parties.postedBy = :person and o.paper.parties.beneficiaryId <> :person and o.paper.parties.beneficiaryId <> :but",
                        Long.class)
                .setParameter("person", person)
                .setParameter("but", but)
                .getSingleResult();
    }
}
