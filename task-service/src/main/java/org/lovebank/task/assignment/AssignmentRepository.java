package org.lovebank.task.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.AssignmentRefusal.AlreadySeated;
import org.lovebank.task.assignment.AssignmentRefusal.NoSuchAssignment;
import org.lovebank.task.assignment.AssignmentRefusal.TimeClash;
import org.lovebank.task.window.Window;

/** The shelf of assignments; the database has the last word about clashes of time. */
@ApplicationScoped
public class AssignmentRepository implements PanacheRepositoryBase<Assignment, UUID> {

    /** An exclusion constraint was violated; this table has no others than those about clashes of time. */
    private static final String EXCLUSION = "23P01";

    private static final int MOST_SEATS = 500;

    private static final String ONE_SEAT = "one_seat_per_volunteer";

    /** The assignment, if it is there and the caller may know of it. */
    Assignment findFor(Caller caller, UUID id) {
        return visible(findByIdOptional(id), caller, id);
    }

    /** The same, held against every other change until the transaction ends. */
    public Assignment findForChange(Caller caller, UUID id) {
        return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), caller, id);
    }

    /** Whoever holds an assignment's id may be its witness. */
    public Assignment findForWitness(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Refused(new NoSuchAssignment(id)));
    }

    public Optional<Assignment> heldForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Assignment visible(Optional<Assignment> found, Caller caller, UUID id) {
        return found.filter(assignment -> assignment.visibleTo(caller))
                .orElseThrow(() -> new Refused(new NoSuchAssignment(id)));
    }

    /** Writes now: the version is the one that the event tells of, and a clash is known at once. */
    void keep(Assignment assignment) {
        try {
            persistAndFlush(assignment);
        } catch (ConstraintViolationException violation) {
            if (EXCLUSION.equals(violation.getSQLState())) {
                Window planned = assignment.plan().planned();
                throw new Refused(new TimeClash(assignment.volunteerId(), planned.from(), planned.to()));
            }
            if (ONE_SEAT.equals(violation.getConstraintName())) {
                throw new Refused(new AlreadySeated(assignment.volunteerId()));
            }
            throw violation;
        }
    }

    /** One promise of a volunteer at a time: two that clash would otherwise wait for each other for ever. */
    void oneAtATime(UUID volunteerId) {
        // Plain JDBC: a query would flush first, and find the clash before the lock is held.
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement lock =
                    connection.prepareStatement("select pg_advisory_xact_lock(hashtext('volunteer'), hashtext(?))")) {
                lock.setString(1, volunteerId.toString());
                lock.execute();
            }
        });
    }

    /** Every seat of an order, oldest first. */
    public List<Assignment> ofOrder(UUID orderId) {
        return find("plan.orderId = ?1 order by id", orderId)
                .page(0, MOST_SEATS)
                .list();
    }

    /** The seats of an order that are offered, promised or served, held against every other change. */
    public List<Assignment> liveSeatsForChange(UUID orderId) {
        return find(
                        "plan.orderId = ?1 and state in ?2 order by id",
                        orderId,
                        List.of(
                                AssignmentState.OFFERED,
                                AssignmentState.ACCEPTED,
                                AssignmentState.CHECKED_IN,
                                AssignmentState.CHECKED_OUT,
                                AssignmentState.SUBMITTED,
                                AssignmentState.CONFIRMED))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What a volunteer is offered of an order, held against every other change; seats are held in the order of their ids. */
    public List<Assignment> offersForChange(UUID orderId, UUID volunteerId) {
        return find(
                        "plan.orderId = ?1 and volunteerId = ?2 and state = ?3 order by id",
                        orderId,
                        volunteerId,
                        AssignmentState.OFFERED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** How many offers of an order wait for an answer. */
    public long offersOut(UUID orderId) {
        return count("plan.orderId = ?1 and state = ?2", orderId, AssignmentState.OFFERED);
    }

    /** Offers that nobody answered in time; what somebody answers just now waits for the next round. */
    public List<Assignment> unansweredBy(Instant now, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from assignment where state = 'OFFERED' and answer_by <= :now order by answer_by"
                                + " limit :limit for update skip locked",
                        Assignment.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Whether this volunteer has been offered or has a seat of an order, in any state. */
    public boolean seated(UUID orderId, UUID volunteerId) {
        return count("plan.orderId = ?1 and volunteerId = ?2", orderId, volunteerId) > 0;
    }

    /** A volunteer's assignments, newest first. */
    List<Assignment> of(UUID volunteerId, UUID beforeId, int limit) {
        return find("volunteerId = ?1 and id < ?2 order by id desc", volunteerId, beforeId)
                .page(0, limit)
                .list();
    }
}
