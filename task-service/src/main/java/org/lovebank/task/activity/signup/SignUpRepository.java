package org.lovebank.task.activity.signup;

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
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.signup.SignUpRefusal.NoSuchSignUp;
import org.lovebank.task.assignment.AssignmentRefusal.TimeClash;
import org.lovebank.task.window.Window;

/** The shelf of sign-ups; the database has the last word about clashes of time. */
@ApplicationScoped
public class SignUpRepository implements PanacheRepositoryBase<SignUp, UUID> {

    private static final String EXCLUSION = "23P01";

    public SignUp found(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchSignUp(id)));
    }

    /**
     * Held against every other change, together with the volunteer's other promises; in this order everywhere, so that
     * nobody waits for each other for ever.
     */
    public SignUp forChange(UUID id) {
        SignUp signUp = found(id);
        oneAtATime(signUp.volunteerId());
        getEntityManager().refresh(signUp, LockModeType.PESSIMISTIC_WRITE);
        return signUp;
    }

    /** One promise of a volunteer at a time: the same lock that accepting an assignment takes. */
    public void oneAtATime(UUID volunteerId) {
        // Plain JDBC: a query would flush first, and find the clash before the lock is held.
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement lock =
                    connection.prepareStatement("select pg_advisory_xact_lock(hashtext('volunteer'), hashtext(?))")) {
                lock.setString(1, volunteerId.toString());
                lock.execute();
            }
        });
    }

    /** Refuses a second place at the same time; asked while the volunteer's lock is held. */
    void mustBeFree(UUID volunteerId, Window window) {
        boolean promised = !getEntityManager()
                .createNativeQuery("select 1 from volunteer_time where volunteer_id = :volunteer and kind = 'PROMISED'"
                        + " and span && tstzrange(:from, :to)")
                .setParameter("volunteer", volunteerId)
                .setParameter("from", window.from())
                .setParameter("to", window.to())
                .getResultList()
                .isEmpty();
        if (promised) {
            throw new Refused(new TimeClash(volunteerId, window.from(), window.to()));
        }
    }

    boolean isThere(UUID signUpId) {
        return !getEntityManager()
                .createNativeQuery("select 1 from activity_attendance where sign_up_id = :id")
                .setParameter("id", signUpId)
                .getResultList()
                .isEmpty();
    }

    /** Writes now: the version is the one that the event tells of, and a clash is known at once. */
    void keep(SignUp signUp) {
        try {
            persistAndFlush(signUp);
        } catch (ConstraintViolationException violation) {
            if (EXCLUSION.equals(violation.getSQLState())) {
                Window planned = signUp.planned();
                throw new Refused(new TimeClash(signUp.volunteerId(), planned.from(), planned.to()));
            }
            throw violation;
        }
    }

    /** Who has waited longest; whom somebody is changing just now is left out. */
    Optional<SignUp> nextInLine(UUID shiftId) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from sign_up where shift_id = :shift and state = 'WAITLISTED' order by id limit 1"
                                + " for update skip locked",
                        SignUp.class)
                .setParameter("shift", shiftId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Places that were kept long enough. */
    List<SignUp> overdueOffers(Instant now, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from sign_up where state = 'OFFERED' and offered_until <= :now order by offered_until"
                                + " limit :limit for update skip locked",
                        SignUp.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** What a volunteer said yes to and is still to come. */
    List<SignUp> toComeOf(UUID volunteerId, Instant now) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from sign_up where volunteer_id = :volunteer and planned_from > :now"
                                + " and state in ('APPLIED','APPROVED','WAITLISTED','OFFERED') order by id for update",
                        SignUp.class)
                .setParameter("volunteer", volunteerId)
                .setParameter("now", now)
                .getResultList();
    }

    /** The activity is off: every yes to it is over. The activity's own event tells of it. */
    void callOff(UUID activityId, Instant now) {
        end(activityId, SignUpState.CANCELLED, "('APPLIED','APPROVED','WAITLISTED','OFFERED')", now);
    }

    /** The activity is over: who still waits waits no longer. */
    void stopWaiting(UUID activityId, Instant now) {
        end(activityId, SignUpState.EXPIRED, "('APPLIED','WAITLISTED','OFFERED')", now);
    }

    private void end(UUID activityId, SignUpState to, String from, Instant now) {
        getEntityManager()
                .createNativeQuery("update sign_up set state = :to, offered_until = null, changed_at = :now,"
                        + " version = version + 1 where activity_id = :activity and state in " + from)
                .setParameter("to", to.name())
                .setParameter("now", now)
                .setParameter("activity", activityId)
                .executeUpdate();
    }

    /** The place that somebody holds in a shift. */
    public Optional<SignUp> placeOf(UUID shiftId, UUID volunteerId) {
        return find("shiftId = ?1 and volunteerId = ?2 and state = ?3", shiftId, volunteerId, SignUpState.APPROVED)
                .firstResultOptional();
    }

    /** A volunteer's own, newest first. */
    List<SignUp> of(UUID volunteerId, UUID beforeId, int limit) {
        return find("volunteerId = ?1 and id < ?2 order by id desc", volunteerId, beforeId)
                .page(0, limit)
                .list();
    }

    /** Everybody's of an activity, in the order in which they came. */
    List<SignUp> ofActivity(UUID activityId, Optional<SignUpState> state, UUID afterId, int limit) {
        return state.map(wanted ->
                        find("activityId = ?1 and id > ?2 and state = ?3 order by id", activityId, afterId, wanted))
                .orElseGet(() -> find("activityId = ?1 and id > ?2 order by id", activityId, afterId))
                .page(0, limit)
                .list();
    }
}
