package org.lovebank.task.activity.hours;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.hours.HoursRefusal.NoSuchAttendance;
import org.lovebank.task.assignment.AssignmentRefusal.TimeClash;
import org.lovebank.task.evidence.Served;

/** The shelf of attendances; the database refuses that somebody served at two places at once. */
@ApplicationScoped
public class AttendanceRepository implements PanacheRepositoryBase<ActivityAttendance, UUID> {

    private static final String EXCLUSION = "23P01";
    private static final int MOST_RECIPIENTS = 200;

    /** The attendance of this activity, held against every other change. */
    ActivityAttendance forChange(UUID activityId, UUID id) {
        return belonging(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), activityId, id);
    }

    ActivityAttendance found(UUID activityId, UUID id) {
        return belonging(findByIdOptional(id), activityId, id);
    }

    private static ActivityAttendance belonging(Optional<ActivityAttendance> found, UUID activityId, UUID id) {
        return found.filter(attendance -> attendance.activityId().equals(activityId))
                .orElseThrow(() -> new Refused(new NoSuchAttendance(id)));
    }

    Optional<ActivityAttendance> heldForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Somebody comes to a shift once; a second coming finds the first. */
    public void mustBeFirst(UUID shiftId, UUID volunteerId) {
        findByIdOptional(ActivityAttendance.idOf(shiftId, volunteerId))
                .ifPresent(there -> there.mustAllow(AttendanceState.CHECKED_IN));
    }

    /** Writes now: the version is the one that the event tells of, and a clash is known at once. */
    public void keep(ActivityAttendance attendance) {
        try {
            persistAndFlush(attendance);
        } catch (ConstraintViolationException violation) {
            if (EXCLUSION.equals(violation.getSQLState())) {
                Served served = attendance.served();
                throw new Refused(new TimeClash(attendance.volunteerId(), served.from(), served.to()));
            }
            throw violation;
        }
    }

    List<ActivityAttendance> of(UUID activityId, UUID afterId, int limit) {
        return find("activityId = ?1 and id > ?2 order by id", activityId, afterId)
                .page(0, limit)
                .list();
    }

    /** Whom an activity was for. */
    List<UUID> recipients(UUID activityId) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select beneficiary_id from activity_recipient where activity_id = :id order by beneficiary_id",
                        UUID.class)
                .setParameter("id", activityId)
                .setMaxResults(MOST_RECIPIENTS)
                .getResultList();
    }
}
